package io.why401.engine.instrument;

import static org.assertj.core.api.Assertions.assertThat;

import io.why401.engine.health.AgentHealth;
import java.lang.instrument.ClassFileTransformer;
import java.security.ProtectionDomain;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class GateTest {

    private static final ClassLoader LOADER = GateTest.class.getClassLoader();
    private static final Set<String> WAKING = Set.of("org/server/Response");

    private final AgentHealth health = new AgentHealth();
    private final AtomicInteger woken = new AtomicInteger();
    private final Recorder working = new Recorder();
    private final Gate gate = new Gate(
            WAKING,
            () -> {
                woken.incrementAndGet();
                return working;
            },
            health);

    @Test
    void callsNothingWhileItSleeps() {
        assertThat(transform(gate, "com/acme/Shop")).isNull();
        assertThat(transform(gate, "org/server/ResponseHeaders")).isNull();

        assertThat(woken).hasValue(0);
        assertThat(gate.isAwake()).isFalse();
        assertThat(health.errors()).isEmpty();
    }

    @Test
    void sendsTheClassThatWakesItThroughTheWokenTransformer() {
        assertThat(transform(gate, "org/server/Response")).containsExactly(7);

        assertThat(gate.isAwake()).isTrue();
        assertThat(working.names).containsExactly("org/server/Response");
    }

    @Test
    void passesEveryClassOnOnceAwake() {
        gate.wake();

        transform(gate, "com/acme/Shop");
        transform(gate, "org/server/Response");

        assertThat(working.names).containsExactly("com/acme/Shop", "org/server/Response");
        assertThat(woken).hasValue(1);
    }

    @Test
    void passesNoHiddenClassAndNoneOfTheBootstrapLoaderOn() {
        gate.wake();

        assertThat(gate.transform(null, LOADER, null, null, null, new byte[0])).isNull();
        assertThat(gate.transform(null, null, "java/lang/Object", null, null, new byte[0]))
                .isNull();

        assertThat(working.names).isEmpty();
    }

    @Test
    void countsAWakerThatThrowsAndTriesAgain() {
        AtomicInteger attempts = new AtomicInteger();
        Gate stubborn = new Gate(
                WAKING,
                () -> {
                    if (attempts.incrementAndGet() == 1) {
                        throw new NoClassDefFoundError("net/bytebuddy/ByteBuddy");
                    }
                    return working;
                },
                health);

        assertThat(transform(stubborn, "org/server/Response")).isNull();
        assertThat(stubborn.isAwake()).isFalse();
        assertThat(health.errors()).containsEntry("weaving", 1L);

        assertThat(transform(stubborn, "org/server/Response")).containsExactly(7);
        assertThat(attempts).hasValue(2);
    }

    @Test
    void keepsWhatTheTransformerThrowsFromTheApplication() {
        Gate broken = new Gate(
                WAKING,
                () -> new ClassFileTransformer() {
                    @Override
                    public byte[] transform(
                            @Nullable Module module,
                            @Nullable ClassLoader loader,
                            String name,
                            @Nullable Class<?> redefined,
                            @Nullable ProtectionDomain domain,
                            byte[] classFile) {
                        throw new StackOverflowError();
                    }
                },
                health);

        assertThat(transform(broken, "org/server/Response")).isNull();
        assertThat(health.errors()).containsEntry("weaving", 1L);
    }

    @Test
    void wakesOnceWhenManyThreadsLoadServerClassesAtOnce() throws Exception {
        int threads = 8;
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        try {
            CountDownLatch start = new CountDownLatch(1);
            List<Future<byte @Nullable []>> results = new ArrayList<>();
            for (int i = 0; i < threads; i++) {
                results.add(pool.submit(() -> {
                    start.await();
                    return transform(gate, "org/server/Response");
                }));
            }
            start.countDown();

            for (Future<byte @Nullable []> result : results) {
                assertThat(result.get(10, TimeUnit.SECONDS)).containsExactly(7);
            }
            assertThat(woken).hasValue(1);
        } finally {
            pool.shutdownNow();
        }
    }

    @Test
    void neitherWakesNorWeavesAnyMoreOnceClosed() {
        gate.close();

        assertThat(transform(gate, "org/server/Response")).isNull();
        gate.wakeNow();

        assertThat(woken).hasValue(0);
        assertThat(health.errors()).isEmpty();
    }

    @Test
    void passesNothingOnAfterItWasClosedAwake() {
        gate.wake();

        gate.close();

        assertThat(transform(gate, "org/server/Response")).isNull();
        assertThat(working.names).isEmpty();
    }

    private static byte @Nullable [] transform(Gate gate, String name) {
        return gate.transform(null, LOADER, name, null, null, new byte[] {1});
    }

    private static final class Recorder implements ClassFileTransformer {

        private final List<String> names = Collections.synchronizedList(new ArrayList<>());

        @Override
        public byte[] transform(
                @Nullable Module module,
                @Nullable ClassLoader loader,
                String name,
                @Nullable Class<?> redefined,
                @Nullable ProtectionDomain domain,
                byte[] classFile) {
            names.add(name);
            return new byte[] {7};
        }
    }
}
