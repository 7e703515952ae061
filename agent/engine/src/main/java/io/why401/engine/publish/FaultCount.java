package io.why401.engine.publish;

import java.time.Instant;
import java.util.concurrent.atomic.LongAdder;

/** How often a part of our own was seen to be broken, and when last. */
final class FaultCount {

    private final LongAdder count = new LongAdder();
    private volatile long lastMillis;

    /** On the request's thread. */
    void seen() {
        count.increment();
        lastMillis = System.currentTimeMillis();
    }

    long count() {
        return count.sum();
    }

    LongAdder adder() {
        return count;
    }

    Instant last() {
        return Instant.ofEpochMilli(lastMillis);
    }
}
