package io.why401.engine.publish;

import java.util.concurrent.atomic.LongAdder;

/** Time that the agent spent on request threads: the meter {@code why401.handling}. */
final class HandlingTime {

    private final LongAdder count = new LongAdder();
    private final LongAdder nanos = new LongAdder();

    void add(long spentNanos) {
        count.increment();
        nanos.add(Math.max(0, spentNanos));
    }

    long count() {
        return count.sum();
    }

    double nanos() {
        return nanos.sum();
    }
}
