package io.why401.engine.capture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

class ExchangeTest {

    private final Exchange exchange = new Exchange();

    @Test
    void keepsAWitnessOnceHoweverOftenItIsReported() {
        Throwable first = new IllegalStateException("same");
        Throwable second = new IllegalStateException("same");

        exchange.witness(first);
        exchange.witness(first);
        exchange.witness(second);
        exchange.witness(first);

        assertThat(exchange.witnesses()).containsExactly(first, second);
    }

    @Test
    void keepsTheFirstToHandAnExceptionOn() {
        Throwable exception = new IllegalStateException();
        Handover first = new Handover("request", exception, "filter", Authenticated.UNKNOWN);

        exchange.handOver(first, false);
        exchange.handOver(new Handover("request", exception, "entry point", Authenticated.UNKNOWN), false);

        assertThat(exchange.handovers()).containsExactly(first);
    }

    @Test
    void holdsItsBounds() {
        for (int i = 0; i < 1000; i++) {
            exchange.witness(new IllegalStateException());
            exchange.handOver(
                    new Handover("request", new IllegalStateException(), "filter", Authenticated.UNKNOWN), false);
            exchange.promise(new Promise("client", null, new CompletableFuture<>()));
        }

        assertThat(exchange.witnesses()).hasSize(8);
        assertThat(exchange.handovers()).hasSize(8);
        assertThat(exchange.promises()).hasSize(8);
    }

    @Test
    void commitsOnceHoweverManyThreadsTry() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            List<Future<Boolean>> tries = new ArrayList<>();
            for (int i = 0; i < 100; i++) {
                tries.add(threads.submit(exchange::commitOnce));
            }
            int firsts = 0;
            for (Future<Boolean> one : tries) {
                firsts += one.get() ? 1 : 0;
            }

            assertThat(firsts).isEqualTo(1);
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void addsUpWhatItCosts() {
        assertThat(exchange.spend(3)).isEqualTo(3);
        assertThat(exchange.spend(4)).isEqualTo(7);
    }

    @Test
    void knowsNothingAtFirst() {
        assertThat(exchange.decision()).isNull();
        assertThat(exchange.witnesses()).isEmpty();
        assertThat(exchange.handovers()).isEmpty();
        assertThat(exchange.scrubber()).isSameAs(exchange.scrubber());
    }
}
