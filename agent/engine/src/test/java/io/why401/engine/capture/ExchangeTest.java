package io.why401.engine.capture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class ExchangeTest {

    private final Exchange exchange = new Exchange();

    @Test
    void keepsAnExceptionOnceByIdentityNotByEquality() {
        Exception one = new EqualToAll();
        Exception other = new EqualToAll();

        exchange.witness(one);
        exchange.witness(one);
        exchange.witness(other);

        assertThat(exchange.witnesses()).hasSize(2).first().isSameAs(one);
    }

    @Test
    void keepsTheFirstToHandAnExceptionOn() {
        Exception exception = new IllegalStateException();

        exchange.handOver(new Handover("request", exception, "filter", Authenticated.NO));
        exchange.handOver(new Handover("request", exception, "entry point", Authenticated.UNKNOWN));

        assertThat(exchange.handovers())
                .singleElement()
                .satisfies(kept -> assertThat(kept.by()).isEqualTo("filter"));
    }

    @Test
    void keepsTheFirstEightOfEach() {
        for (int i = 0; i < 1000; i++) {
            exchange.witness(new IllegalStateException("witness " + i));
            exchange.handOver(new Handover("request", new IllegalStateException(), "by " + i, Authenticated.NO));
        }

        assertThat(exchange.witnesses()).hasSize(8).last().hasToString("java.lang.IllegalStateException: witness 7");
        assertThat(exchange.handovers()).hasSize(8);
    }

    @Test
    void commitsOnceWhenManyThreadsCommit() throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(8);
        try {
            CountDownLatch start = new CountDownLatch(1);
            List<Future<Boolean>> commits = new ArrayList<>();
            for (int i = 0; i < 8; i++) {
                commits.add(pool.submit(() -> {
                    start.await();
                    exchange.witness(new IllegalStateException());
                    return exchange.commitOnce();
                }));
            }
            start.countDown();

            int first = 0;
            for (Future<Boolean> commit : commits) {
                first += commit.get(10, TimeUnit.SECONDS) ? 1 : 0;
            }
            assertThat(first).isEqualTo(1);
            assertThat(exchange.witnesses()).hasSize(8);
        } finally {
            pool.shutdownNow();
        }
    }

    @Test
    void addsUpItsTime() {
        assertThat(exchange.spend(5)).isEqualTo(5);
        assertThat(exchange.spend(7)).isEqualTo(12);
    }

    /** Applications may give their exceptions an equals of their own. */
    private static final class EqualToAll extends RuntimeException {
        private static final long serialVersionUID = 1;

        @Override
        public boolean equals(Object other) {
            return other instanceof EqualToAll;
        }

        @Override
        public int hashCode() {
            return 1;
        }
    }
}
