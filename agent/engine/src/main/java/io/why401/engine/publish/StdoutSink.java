package io.why401.engine.publish;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import io.why401.engine.diagnose.Reason;
import java.io.IOException;
import java.io.OutputStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.LongSupplier;

/**
 * Events as JSON lines on stdout; those beyond the rate are summed up in one line a second, of schema
 * {@code why401-suppressed/1}. It writes to the file descriptor, not to System.out, whose lock the application needs.
 */
final class StdoutSink implements EventSink {

    private static final long SECOND = 1_000_000_000L;

    private final OutputStream out;
    private final RateLimit limit;
    private final EventCounts counts;
    private final LongSupplier nanoClock;
    private final String service;
    private final Map<Reason, Long> suppressed = new EnumMap<>(Reason.class);
    private long firstSuppressed;

    StdoutSink(OutputStream out, RateLimit limit, EventCounts counts, LongSupplier nanoClock, String service) {
        this.out = out;
        this.limit = limit;
        this.counts = counts;
        this.nanoClock = nanoClock;
        this.service = service;
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
            return;
        }
        if (suppressed.isEmpty()) {
            firstSuppressed = nanoClock.getAsLong();
        }
        suppressed.merge(reason, 1L, Long::sum);
        counts.add(kind(), EventCounts.Outcome.SUPPRESSED, 1);
    }

    @Override
    public void flush() {
        if (pending() && nanoClock.getAsLong() - firstSuppressed >= SECOND) {
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
        StringWriter line = new StringWriter();
        try (JsonGenerator json = new JsonFactory().createGenerator(line)) {
            json.writeStartObject();
            json.writeStringField("schema", "why401-suppressed/1");
            new JsonFields(json).moment("time", Instant.now());
            json.writeStringField("service", service);
            json.writeObjectFieldStart("suppressed");
            for (Map.Entry<Reason, Long> entry : suppressed.entrySet()) {
                json.writeNumberField(entry.getKey().id(), entry.getValue());
            }
            json.writeEndObject();
            json.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e); // a StringWriter has no I/O
        }
        suppressed.clear();
        print(line.toString());
    }
}
