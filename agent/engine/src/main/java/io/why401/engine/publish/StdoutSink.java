package io.why401.engine.publish;

import io.why401.engine.diagnose.Reason;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.function.LongSupplier;

/**
 * Events as JSON lines on stdout; those beyond the rate are summed up in one line a second, of schema
 * {@code why401-suppressed/1}. It writes to the file descriptor, not to System.out, whose lock the application needs.
 */
final class StdoutSink implements EventSink {

    private final OutputStream out;
    private final RateLimit limit;
    private final EventCounts counts;
    private final String service;
    private final Suppressed suppressed;

    StdoutSink(OutputStream out, RateLimit limit, EventCounts counts, LongSupplier nanoClock, String service) {
        this.out = out;
        this.limit = limit;
        this.counts = counts;
        this.service = service;
        this.suppressed = new Suppressed(nanoClock);
    }

    @Override
    public EventCounts.Sink kind() {
        return EventCounts.Sink.STDOUT;
    }

    @Override
    public void accept(Event event, EventLine line) {
        Reason reason = event.diagnosis().reason();
        if (limit.allows(reason)) {
            counts.add(kind(), print(line.text()) ? EventCounts.Outcome.PUBLISHED : EventCounts.Outcome.FAILED, 1);
        } else {
            suppressed.add(reason);
            counts.add(kind(), EventCounts.Outcome.SUPPRESSED, 1);
        }
    }

    @Override
    public void flush() {
        if (suppressed.isDue()) {
            printSum();
        }
    }

    @Override
    public boolean pending() {
        return !suppressed.isEmpty();
    }

    @Override
    public void close() {
        if (pending()) {
            printSum();
        }
    }

    /** One write for the whole line, so that it is not torn by the application's. */
    private boolean print(String line) {
        try {
            out.write(line.concat("\n").getBytes(StandardCharsets.UTF_8));
            return true;
        } catch (IOException e) {
            return false; // a closed stdout; the counter tells, and there may be nobody to tell more to
        }
    }

    private void printSum() {
        print(Suppressed.json(suppressed.take(), service));
    }
}
