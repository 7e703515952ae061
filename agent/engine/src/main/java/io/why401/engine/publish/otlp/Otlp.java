package io.why401.engine.publish.otlp;

import io.micrometer.core.instrument.Meter;
import io.why401.engine.health.AgentHealth;
import io.why401.engine.publish.EventCounts;
import io.why401.engine.settings.Settings;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Supplier;

/** Puts the pieces together. */
public final class Otlp {

    private Otlp() {}

    /** Starts the thread that sends. */
    public static OtlpSink start(
            Settings settings,
            URI endpoint,
            String instance,
            EventCounts counts,
            AgentHealth health,
            Supplier<List<Meter>> meters) {
        return start(settings, endpoint, instance, counts, health, meters, Pace.USUAL);
    }

    static OtlpSink start(
            Settings settings,
            URI endpoint,
            String instance,
            EventCounts counts,
            AgentHealth health,
            Supplier<List<Meter>> meters,
            Pace pace) {
        Metrics metrics = new Metrics(Instant.now());
        LogBuffer buffer = new LogBuffer(System::nanoTime, pace.gather());
        OtlpExport export = new OtlpExport(
                new Collector(endpoint, settings.otlp().headers(), pace.request()),
                endpoint.toString(),
                new Origin(settings.service(), instance),
                buffer,
                () -> metrics.of(meters.get(), Instant.now()),
                Duration.ofSeconds(settings.otlp().intervalSeconds()),
                counts,
                health,
                pace);
        LogRecords records = new LogRecords(settings.identity().subjects());
        export.start();
        return new OtlpSink(records, buffer, export, counts, InstantSource.system());
    }
}
