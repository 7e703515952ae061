package io.why401.engine.publish;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import io.why401.engine.diagnose.Reason;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.LongSupplier;

/** How many events of which reason a rate has kept back, summed up in one line a second. One thread. */
public final class Suppressed {

    /** Of the line that sums up. */
    public static final String SCHEMA = "why401-suppressed/1";

    private static final long SECOND = 1_000_000_000L;

    private final LongSupplier nanoClock;
    private Map<Reason, Long> byReason = new EnumMap<>(Reason.class);
    private long began;

    public Suppressed(LongSupplier nanoClock) {
        this.nanoClock = nanoClock;
    }

    public void add(Reason reason) {
        if (byReason.isEmpty()) {
            began = nanoClock.getAsLong();
        }
        byReason.merge(reason, 1L, Long::sum);
    }

    public boolean isEmpty() {
        return byReason.isEmpty();
    }

    /** A second has passed since the first. */
    public boolean isDue() {
        return !isEmpty() && nanoClock.getAsLong() - began >= SECOND;
    }

    /** And begins anew. */
    public Map<Reason, Long> take() {
        Map<Reason, Long> taken = byReason;
        byReason = new EnumMap<>(Reason.class);
        return taken;
    }

    /** Without a line break. */
    public static String json(Map<Reason, Long> suppressed, String service) {
        StringWriter line = new StringWriter();
        try (JsonGenerator json = new JsonFactory().createGenerator(line)) {
            json.writeStartObject();
            json.writeStringField("schema", SCHEMA);
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
        return line.toString();
    }
}
