package io.why401.engine.publish;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * How long ago rejected tokens had expired. A distribution needs Micrometer's own object, so what comes before the
 * registry is there waits in a bounded list; afterwards request threads record directly.
 */
final class ExpiredAges {

    private static final int MAX_EARLY = 4096;

    /** Where an age goes once there is a registry. */
    interface Recorder {
        void record(String issuer, double seconds);
    }

    private record Age(String issuer, double seconds) {}

    private final Queue<Age> early = new ConcurrentLinkedQueue<>();
    private final AtomicInteger earlyCount = new AtomicInteger();
    private volatile @Nullable Recorder recorder;

    void record(String issuer, double seconds) {
        Recorder live = recorder;
        if (live != null) {
            live.record(issuer, seconds);
        } else if (earlyCount.incrementAndGet() <= MAX_EARLY) {
            early.add(new Age(issuer, seconds));
        }
    }

    void connect(Recorder live) {
        recorder = live;
        flush();
    }

    /** Again at each scrape: a thread may have added one just after {@link #connect}. */
    void flush() {
        Recorder live = recorder;
        if (live != null) {
            for (Age age = early.poll(); age != null; age = early.poll()) {
                live.record(age.issuer(), age.seconds());
            }
        }
    }
}
