package io.why401.engine.capture.thrown;

import java.util.function.Supplier;
import net.bytebuddy.ByteBuddy;
import net.bytebuddy.description.modifier.Ownership;
import net.bytebuddy.description.modifier.Visibility;
import net.bytebuddy.dynamic.DynamicType;
import net.bytebuddy.dynamic.loading.ClassLoadingStrategy;
import net.bytebuddy.implementation.FixedValue;
import net.bytebuddy.implementation.MethodCall;
import net.bytebuddy.matcher.ElementMatchers;

/** Classes outside the engine's packages, made at run time: inside them every frame is taken for the engine's own. */
final class Fixtures {

    private Fixtures() {}

    /** Runs {@code inner} below a frame of {@code className.method}. */
    static Object below(String className, String method, Supplier<Object> inner) {
        try (DynamicType.Unloaded<?> made = new ByteBuddy()
                .subclass(Object.class)
                .name(className)
                .defineMethod(method, Object.class, Visibility.PUBLIC, Ownership.STATIC)
                .withParameters(Supplier.class)
                .intercept(MethodCall.invoke(ElementMatchers.named("get")).onArgument(0))
                .make()) {
            return loaded(made).getMethod(method, Supplier.class).invoke(null, inner);
        } catch (ReflectiveOperationException broken) {
            throw new LinkageError("broken fixture", broken);
        }
    }

    static Class<?> exceptionWithItsOwnMessage(String className) {
        try (DynamicType.Unloaded<?> made = new ByteBuddy()
                .subclass(RuntimeException.class)
                .name(className)
                .method(ElementMatchers.named("getMessage"))
                .intercept(FixedValue.value("asked"))
                .make()) {
            return loaded(made);
        }
    }

    private static Class<?> loaded(DynamicType.Unloaded<?> made) {
        return made.load(Fixtures.class.getClassLoader(), ClassLoadingStrategy.Default.WRAPPER)
                .getLoaded();
    }
}
