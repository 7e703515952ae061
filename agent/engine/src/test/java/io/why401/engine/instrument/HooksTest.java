package io.why401.engine.instrument;

import static net.bytebuddy.matcher.ElementMatchers.named;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.why401.engine.health.AgentHealth;
import io.why401.engine.health.HookState;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.instrument.ClassFileTransformer;
import java.lang.instrument.Instrumentation;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import net.bytebuddy.agent.ByteBuddyAgent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Hooks in this JVM, in classes of a loader of the test's own. */
class HooksTest {

    private static final Instrumentation JVM = ByteBuddyAgent.install();

    private final AgentHealth health = new AgentHealth();
    private final RecordingBridge bridge = new RecordingBridge();
    private final List<ClassFileTransformer> registered = new ArrayList<>();

    @BeforeEach
    void connect() {
        assertThat(Why401Bridge.connect(bridge)).isTrue();
    }

    @AfterEach
    void leaveNothingBehind() {
        registered.forEach(JVM::removeTransformer);
        Why401Bridge.disconnect(bridge);
        Why401Bridge.left(null);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void speakAtEveryMomentWhetherWovenAtLoadingOrLater(boolean later) throws Exception {
        Object counter = woven(later, new CounterHooks()).newInstance();

        Object served = call(counter, "serve", "request", (Runnable) () -> {
            call(counter, "refuse", "request", "response", "exception");
            call(counter, "setStatus", 401);
            call(counter, "setCommitted", true);
            call(counter, "setCommitted", true);
        });

        assertThat(served).isEqualTo("served request");
        assertThat(bridge.said)
                .containsExactly("handover request request exception Counter", "decision counter", "commit counter");
        assertThat(health.errors()).isEmpty();
        assertThat(library("counter").state()).isEqualTo(HookState.ACTIVE);
    }

    @Test
    void staySilentForEveryOtherStatusAndCountTheResponse() throws Exception {
        Object counter = woven(false, new CounterHooks()).newInstance();
        long before = Why401Bridge.responses();

        call(counter, "setStatus", 403);
        call(counter, "setCommitted", false);
        call(counter, "setCommitted", true);

        assertThat(bridge.said).isEmpty();
        assertThat(Why401Bridge.responses() - before).isEqualTo(1);
        assertThat(call(counter, "state")).isEqualTo("403 true");
    }

    @Test
    void restoreTheOuterScopeEvenWhenTheRequestThrows() throws Exception {
        Object counter = woven(false, new CounterHooks()).newInstance();
        RuntimeException own = new IllegalStateException("the application's own");

        Runnable inner = () -> {
            throw own;
        };
        Runnable outer = () -> {
            assertThatThrownBy(() -> call(counter, "serve", "inner", inner)).isSameAs(own);
            Why401Bridge.witnessed("late");
            throw own;
        };

        assertThatThrownBy(() -> call(counter, "serve", "outer", outer)).isSameAs(own);
        Why401Bridge.witnessed("outside");

        assertThat(bridge.said).containsExactly("witness outer late", "witness null outside");
    }

    @Test
    void witnessAnExceptionInEveryConstructorOfItsChain() throws Exception {
        Class<?> refused =
                woven(false, new CounterHooks()).type.getClassLoader().loadClass(CounterHooks.CLASS + "$Refused");

        Object exception = refused.getConstructor(String.class).newInstance("no");

        assertThat(bridge.said).containsExactly("witness null " + exception, "witness null " + exception);
    }

    @Test
    void suppressAndReportWhatTheirOwnAdviceThrows() throws Exception {
        Object counter = woven(false, hook("measuring", "measure", CounterHooks.Fails.class))
                .newInstance();

        assertThat(call(counter, "measure", 12)).isEqualTo("measured 12");
        assertThat(call(counter, "measure", "long")).isEqualTo("measured long");

        assertThat(bridge.said).containsExactly("failure measuring ClassCastException", "witness null long");
    }

    @Test
    void reportAMismatchForAMethodThatIsNotThereAndWeaveTheOthers() throws Exception {
        Object counter = woven(false, hook("other", "flush", CounterHooks.StatusSet.class), new CounterHooks())
                .newInstance();

        call(counter, "setStatus", 401);

        assertThat(bridge.said).containsExactly("decision counter");
        AgentHealth.Library other = library("other");
        assertThat(other.state()).isEqualTo(HookState.MISMATCH);
        assertThat(other.detail()).isEqualTo(CounterHooks.CLASS + " has no method for StatusSet");
        assertThat(library("counter").state()).isEqualTo(HookState.ACTIVE);
    }

    @Test
    void reportAMismatchForAFieldThatIsNotThereAndWeaveTheOthers() throws Exception {
        Object counter = woven(false, hook("other", "measure", CounterHooks.MissingField.class), new CounterHooks())
                .newInstance();

        assertThat(call(counter, "measure", 1)).isEqualTo("measured 1");
        call(counter, "setStatus", 401);

        assertThat(bridge.said).containsExactly("decision counter");
        AgentHealth.Library other = library("other");
        assertThat(other.state()).isEqualTo(HookState.MISMATCH);
        assertThat(other.detail()).contains("does not take MissingField", "bytesSent");
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void leaveTheOriginalBehindWhenALibraryIsRemoved(boolean later) throws Exception {
        Woven woven = woven(later, new CounterHooks(), hook("measuring", "measure", CounterHooks.Fails.class));
        Object counter = woven.newInstance();
        call(counter, "setStatus", 401);
        assertThat(bridge.said).containsExactly("decision counter");
        bridge.said.clear();

        woven.instrumenter.remove("counter");
        call(counter, "setStatus", 401);
        call(counter, "setCommitted", true);
        call(counter, "measure", "long");

        assertThat(bridge.said).containsExactly("witness null long");
        assertThat(call(counter, "state")).isEqualTo("401 true");
        woven.instrumenter.remove("measuring");
        call(counter, "measure", 12);
        assertThat(bridge.said).hasSize(1);
        assertThat(health.errors()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void leaveTheOriginalBehindWhenAllIsGivenBack(boolean later) throws Exception {
        Woven woven = woven(later, new CounterHooks(), hook("measuring", "measure", CounterHooks.Fails.class));
        Object counter = woven.newInstance();
        registered.forEach(JVM::removeTransformer);

        assertThat(woven.instrumenter.giveBack()).isZero();
        call(counter, "setStatus", 401);
        call(counter, "setCommitted", true);
        call(counter, "measure", "long");

        assertThat(bridge.said).isEmpty();
        assertThat(call(counter, "state")).isEqualTo("401 true");
        assertThat(health.errors()).isEmpty();
    }

    @Test
    void areNotKeptInTheOtherClassesByOneThatTheJvmDoesNotTakeBack() throws Exception {
        List<Class<?>> tried = new ArrayList<>();
        ClassLoader loader = new OwnLoader();
        Class<?> counter = loader.loadClass(CounterHooks.CLASS);
        Class<?> stubborn = loader.loadClass(CounterHooks.CLASS + "$Refused");
        Instrumentation jvm = jvm(
                type -> {
                    tried.add(type);
                    if (type == stubborn) {
                        throw new UnsupportedOperationException("class redefinition failed: attempted to add a method");
                    }
                },
                stubborn,
                counter);
        Instrumenter instrumenter =
                new Instrumenter(jvm, HookRegistry.of(List.of(new CounterHooks()), Set.of()), health);
        for (Class<?> type : List.of(stubborn, counter)) {
            instrumenter
                    .transformer()
                    .transform(null, loader, internal(type), null, null, OwnLoader.bytes(type.getName()));
        }

        assertThat(instrumenter.giveBack()).isEqualTo(1);
        assertThat(instrumenter.giveBack()).as("each class once").isZero();

        assertThat(tried).containsExactly(stubborn, counter);
        assertThat(health.errors()).containsEntry("retransformation", 1L);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void addNothingToTheClass(boolean later) throws Exception {
        List<String> before = members(new OwnLoader().loadClass(CounterHooks.CLASS));

        Woven woven = woven(later, new CounterHooks());

        assertThat(members(woven.type)).isEqualTo(before);
    }

    @Test
    void areInTheVeryClassThatWakesTheGate() throws Exception {
        HookRegistry registry = HookRegistry.of(List.of(new CounterHooks()), Set.of());
        Instrumenter instrumenter = new Instrumenter(JVM, registry, health);
        register(new Gate(Set.of(CounterHooks.CLASS.replace('.', '/')), instrumenter::transformer, health));

        Object counter = new Woven(new OwnLoader().loadClass(CounterHooks.CLASS), instrumenter).newInstance();
        call(counter, "setStatus", 401);

        assertThat(bridge.said).containsExactly("decision counter");
    }

    @Test
    void goIntoALoadedClassOnceForEachLoader() throws Exception {
        List<Class<?>> retransformed = new ArrayList<>();
        Class<?> seen = new OwnLoader().loadClass(CounterHooks.CLASS);
        Class<?> other = new OwnLoader().loadClass(CounterHooks.CLASS);
        Instrumenter instrumenter = new Instrumenter(
                jvm(retransformed::add, seen, other, String.class),
                HookRegistry.of(List.of(new CounterHooks()), Set.of()),
                health);
        instrumenter
                .transformer()
                .transform(
                        null, seen.getClassLoader(), internal(seen), null, null, OwnLoader.bytes(CounterHooks.CLASS));

        instrumenter.weaveLoadedClasses();

        assertThat(retransformed).containsExactly(other);
    }

    @Test
    void goIntoLoadedClassesInTheOrderOfDeclaration() throws Exception {
        List<Class<?>> retransformed = new ArrayList<>();
        ClassLoader loader = new OwnLoader();
        Class<?> first = loader.loadClass(CounterHooks.CLASS);
        Class<?> second = loader.loadClass(CounterHooks.CLASS + "$Refused");

        new Instrumenter(
                        jvm(retransformed::add, second, first),
                        HookRegistry.of(List.of(new CounterHooks()), Set.of()),
                        health)
                .weaveLoadedClasses();

        assertThat(retransformed).containsExactly(first, second);
    }

    @Test
    void areNotKeptFromTheOtherClassesByOneThatTheJvmRefuses() throws Exception {
        List<Class<?>> tried = new ArrayList<>();
        ClassLoader loader = new OwnLoader();
        Class<?> counter = loader.loadClass(CounterHooks.CLASS);
        Class<?> refused = loader.loadClass(CounterHooks.CLASS + "$Refused");
        Instrumentation jvm = jvm(
                type -> {
                    tried.add(type);
                    throw new InternalError("class redefinition failed: invalid class");
                },
                counter,
                refused);

        new Instrumenter(jvm, HookRegistry.of(List.of(new CounterHooks()), Set.of()), health).weaveLoadedClasses();

        assertThat(tried).containsExactly(counter, refused);
        assertThat(health.errors()).containsEntry("retransformation", 2L);
    }

    private record Woven(Class<?> type, Instrumenter instrumenter) {

        Object newInstance() throws ReflectiveOperationException {
            return type.getConstructor().newInstance();
        }
    }

    /** Later: the class is there before the hooks are. */
    private Woven woven(boolean later, LibraryHooks... libraries) throws ClassNotFoundException {
        Instrumenter instrumenter = new Instrumenter(JVM, HookRegistry.of(List.of(libraries), Set.of()), health);
        ClassLoader loader = new OwnLoader();
        if (later) {
            Class<?> loaded = Class.forName(CounterHooks.CLASS, true, loader);
            register(instrumenter.transformer());
            instrumenter.weaveLoadedClasses();
            return new Woven(loaded, instrumenter);
        }
        register(instrumenter.transformer());
        return new Woven(loader.loadClass(CounterHooks.CLASS), instrumenter);
    }

    private void register(ClassFileTransformer transformer) {
        JVM.addTransformer(transformer, true);
        registered.add(transformer);
    }

    private static LibraryHooks hook(String library, String method, Class<?> advice) {
        return new LibraryHooks() {
            @Override
            public String name() {
                return library;
            }

            @Override
            public void declare(HookRegistry hooks) {
                hooks.advise(CounterHooks.CLASS, named(method), advice);
            }
        };
    }

    /** A JVM that holds these classes and does what the test says when one of them is to be retransformed. */
    private static Instrumentation jvm(Consumer<Class<?>> retransform, Class<?>... loaded) {
        return (Instrumentation) Proxy.newProxyInstance(
                HooksTest.class.getClassLoader(),
                new Class<?>[] {Instrumentation.class},
                (proxy, method, arguments) -> switch (method.getName()) {
                    case "getAllLoadedClasses" -> loaded;
                    case "isModifiableClass" -> true;
                    case "retransformClasses" -> {
                        retransform.accept(((Class<?>[]) arguments[0])[0]);
                        yield null;
                    }
                    default -> throw new UnsupportedOperationException(method.getName());
                });
    }

    private static Object call(Object target, String method, Object... arguments) {
        for (Method declared : target.getClass().getDeclaredMethods()) {
            if (declared.getName().equals(method)) {
                try {
                    return String.valueOf(declared.invoke(target, arguments));
                } catch (InvocationTargetException thrown) {
                    throw (RuntimeException) thrown.getCause();
                } catch (IllegalAccessException closed) {
                    throw new AssertionError(closed);
                }
            }
        }
        throw new AssertionError("no method " + method);
    }

    private static List<String> members(Class<?> type) {
        return Stream.of(type.getDeclaredMethods(), type.getDeclaredFields(), type.getDeclaredConstructors())
                .flatMap(Arrays::stream)
                .map(member -> member.toString() + member.isSynthetic())
                .sorted()
                .toList();
    }

    private AgentHealth.Library library(String name) {
        return Objects.requireNonNull(health.libraries().get(name));
    }

    private static String internal(Class<?> type) {
        return type.getName().replace('.', '/');
    }

    /** Defines {@link Counter} and its inner class anew. */
    private static final class OwnLoader extends ClassLoader {

        OwnLoader() {
            super(HooksTest.class.getClassLoader());
        }

        @Override
        protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
            if (!name.equals(CounterHooks.CLASS) && !name.startsWith(CounterHooks.CLASS + "$")) {
                return super.loadClass(name, resolve);
            }
            synchronized (getClassLoadingLock(name)) {
                Class<?> loaded = findLoadedClass(name);
                if (loaded != null) {
                    return loaded;
                }
                byte[] bytes = bytes(name);
                return defineClass(name, bytes, 0, bytes.length);
            }
        }

        static byte[] bytes(String name) {
            try (InputStream in = HooksTest.class.getResourceAsStream("/" + name.replace('.', '/') + ".class")) {
                return Objects.requireNonNull(in).readAllBytes();
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        }
    }
}
