package io.why401.engine.publish.otlp;

import io.why401.engine.health.AgentHealth;
import io.why401.engine.health.AgentLog;
import io.why401.engine.health.AgentThread;
import io.why401.engine.publish.EventCounts;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * The thread that sends. A request that may be taken later is sent again, with pauses that grow; meanwhile {@link LogBuffer}
 * fills, and what finds no room is dropped and counted.
 */
final class OtlpExport implements Runnable, AutoCloseable {

    private static final int ATTEMPTS = 5;
    private static final double GROWTH = 1.5;
    /** Together less than the event thread is given to end. */
    private static final long CLOSE_MILLIS = 1_500;

    private static final long ABORT_MILLIS = 300;

    private final Collector collector;
    private final String shown;
    private final Origin origin;
    private final LogBuffer logs;
    private final Supplier<List<byte[]>> metrics;
    private final long intervalNanos;
    private final EventCounts counts;
    private final AgentHealth health;
    private final Pace pace;
    private final CountDownLatch closing = new CountDownLatch(1);
    private final Thread thread = AgentThread.daemon("otlp", this);
    private volatile boolean aborted;
    private boolean failing;
    private boolean toldOfRejected;

    /** {@code shown} names the collector in lines of ours. */
    OtlpExport(
            Collector collector,
            String shown,
            Origin origin,
            LogBuffer logs,
            Supplier<List<byte[]>> metrics,
            Duration interval,
            EventCounts counts,
            AgentHealth health,
            Pace pace) {
        this.collector = collector;
        this.shown = shown;
        this.origin = origin;
        this.logs = logs;
        this.metrics = metrics;
        this.intervalNanos = interval.toNanos();
        this.counts = counts;
        this.health = health;
        this.pace = pace;
    }

    void start() {
        thread.start();
    }

    @Override
    public void run() {
        long due = System.nanoTime() + intervalNanos;
        try {
            boolean ending = false;
            while (!aborted && !ending) {
                List<byte[]> batch = logs.take(due);
                if (!batch.isEmpty()) {
                    sendLogs(batch);
                }
                ending = batch.isEmpty() && closed();
                if (ending || System.nanoTime() - due >= 0) {
                    sendMetrics();
                    due = System.nanoTime() + intervalNanos;
                }
            }
        } catch (InterruptedException ended) {
            AgentLog.debug("otlp thread ended");
        }
    }

    private boolean closed() {
        return closing.getCount() == 0;
    }

    private void sendLogs(List<byte[]> batch) throws InterruptedException {
        long taken = 0;
        try {
            Answer answer = send(Signal.LOGS, origin.request(batch));
            taken = answer.accepted() ? batch.size() - Math.min(answer.rejected(), batch.size()) : 0;
        } catch (RuntimeException | LinkageError e) {
            health.error("sink_otlp", e);
        } finally {
            counts.add(EventCounts.Sink.OTLP, EventCounts.Outcome.PUBLISHED, taken);
            counts.add(EventCounts.Sink.OTLP, EventCounts.Outcome.FAILED, batch.size() - taken);
        }
    }

    /** What is lost of them comes again with the next ones, since they are cumulative. */
    private void sendMetrics() throws InterruptedException {
        try {
            send(Signal.METRICS, origin.request(metrics.get()));
        } catch (RuntimeException | LinkageError e) {
            health.error("otlp_metrics", e);
        }
    }

    private Answer send(Signal signal, byte[] message) throws InterruptedException {
        double pause = pace.firstPause().toMillis();
        Answer answer = collector.post(signal, message);
        for (int attempt = 1; attempt < ATTEMPTS && answer.outcome() == Answer.Outcome.LATER; attempt++) {
            tell(signal, answer);
            Duration asked = answer.retryAfter();
            // With jitter: many services lost the same collector at the same moment.
            long millis = asked != null
                    ? asked.toMillis()
                    : (long) (pause * ThreadLocalRandom.current().nextDouble(0.8, 1.2));
            if (closing.await(millis, TimeUnit.MILLISECONDS)) {
                break;
            }
            pause *= GROWTH;
            answer = collector.post(signal, message);
        }
        tell(signal, answer);
        return answer;
    }

    /** One line when it begins to fail, and one when it works again. */
    private void tell(Signal signal, Answer answer) {
        if (aborted) {
            return;
        }
        if (answer.accepted()) {
            if (failing) {
                AgentLog.info("why401.otlp.endpoint: " + shown + " takes what it gets again");
            }
            failing = false;
            if (answer.rejected() > 0 && !toldOfRejected) {
                toldOfRejected = true;
                AgentLog.warn("why401.otlp.endpoint: " + shown + " rejected " + answer.rejected() + " of what came to "
                        + signal.path() + ": " + answer.detail());
            }
        } else if (!failing) {
            failing = true;
            AgentLog.error("why401.otlp.endpoint: " + shown + signal.path() + " does not take what it gets ("
                    + answer.detail() + "); what is lost is counted in why401.events");
        }
    }

    /** What is there is sent, within two seconds. */
    @Override
    public void close() {
        closing.countDown();
        logs.close();
        try {
            thread.join(CLOSE_MILLIS);
            aborted = true;
            collector.close();
            thread.join(ABORT_MILLIS);
        } catch (InterruptedException hurried) {
            aborted = true;
            collector.close();
            Thread.currentThread().interrupt();
        }
        counts.add(EventCounts.Sink.OTLP, EventCounts.Outcome.DROPPED, logs.abandon());
    }
}
