package io.why401.engine.instrument;

import static net.bytebuddy.matcher.ElementMatchers.isAbstract;
import static net.bytebuddy.matcher.ElementMatchers.isNative;
import static net.bytebuddy.matcher.ElementMatchers.none;
import static net.bytebuddy.matcher.ElementMatchers.not;

import io.why401.engine.health.AgentHealth;
import io.why401.engine.health.HookState;
import java.util.List;
import net.bytebuddy.ByteBuddy;
import net.bytebuddy.ClassFileVersion;
import net.bytebuddy.asm.Advice;
import net.bytebuddy.description.type.TypeDescription;
import net.bytebuddy.dynamic.ClassFileLocator;
import net.bytebuddy.dynamic.DynamicType;
import net.bytebuddy.dynamic.scaffold.InstrumentedType;
import net.bytebuddy.dynamic.scaffold.MethodGraph;
import net.bytebuddy.dynamic.scaffold.TypeValidation;
import net.bytebuddy.implementation.Implementation;
import org.jspecify.annotations.Nullable;

/**
 * Copies advice into one class. Adds no members, so a loaded class can be retransformed and given back. Byte Buddy's
 * AgentBuilder is left out on purpose: it loads twice the classes and warns about Unsafe on JDK 24 and later.
 */
final class Weaver {

    /** Ignores nothing: by default it would leave out synthetic methods, and with them the bodies of lambdas, without a word. */
    private final ByteBuddy byteBuddy = new ByteBuddy(ClassFileVersion.JAVA_V17)
            .ignore(none())
            .with(TypeValidation.DISABLED)
            .with(InstrumentedType.Factory.Default.FROZEN)
            .with(Implementation.Context.Disabled.Factory.INSTANCE)
            .with(MethodGraph.Compiler.ForDeclaredMethods.INSTANCE);

    /** JDK types only: asking the application's loader while it is loading a class would call application code under its lock. */
    private final ClassFileLocator jdk = ClassFileLocator.ForClassLoader.ofPlatformLoader();

    private final ClassFileLocator advice = ClassFileLocator.ForClassLoader.of(Weaver.class.getClassLoader());
    private final AgentHealth health;

    Weaver(AgentHealth health) {
        this.health = health;
    }

    /**
     * Null when no hook fits. A hook whose method or field is missing is reported as a mismatch, and the others still go
     * in. An interface is no mismatch: Jetty 12 has some of the names of Jetty 11's classes.
     *
     * @param version of the library, for the report
     */
    byte @Nullable [] weave(String className, byte[] classFile, List<Hook> hooks, String version) {
        ClassFileLocator locator = new ClassFileLocator.Compound(ClassFileLocator.Simple.of(className, classFile), jdk);
        TypeDescription type = new KnownTypes(locator).describe(className).resolve();
        byte[] woven = null;
        for (Hook hook : hooks) {
            byte[] next = weave(type, locator, hook, woven == null ? classFile : woven, version);
            woven = next == null ? woven : next;
        }
        return woven;
    }

    private byte @Nullable [] weave(
            TypeDescription type, ClassFileLocator types, Hook hook, byte[] classFile, String version) {
        if (type.getDeclaredMethods()
                .filter(hook.method())
                .filter(not(isAbstract()).and(not(isNative())))
                .isEmpty()) {
            if (hook.expected() && !type.isInterface()) {
                health.library(
                        hook.library(),
                        version,
                        HookState.MISMATCH,
                        hook.className() + " has no method for " + hook.advice().getSimpleName());
            }
            return null;
        }
        ClassFileLocator source =
                new ClassFileLocator.Compound(ClassFileLocator.Simple.of(type.getName(), classFile), types);
        try (DynamicType.Unloaded<?> woven = byteBuddy
                .redefine(type, source)
                .visit(Advice.withCustomMapping()
                        .bind(StatusMapping.INSTANCE)
                        .to(TypeDescription.ForLoadedType.of(hook.advice()), advice)
                        .withExceptionHandler(SuppressedErrors.reportedFor(hook.library()))
                        .on(hook.method()))
                .make(new KnownTypes(source))) {
            health.active(hook.library(), version, hook.place());
            return woven.getBytes();
        } catch (Exception | LinkageError misfit) {
            // An @Advice.FieldValue that the class does not have ends here: the internals changed.
            health.library(
                    hook.library(),
                    version,
                    HookState.MISMATCH,
                    hook.className() + " does not take " + hook.advice().getSimpleName() + ": " + misfit);
            return null;
        }
    }
}
