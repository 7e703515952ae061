package io.why401.engine.publish.otlp;

import io.why401.engine.health.AgentHealth;
import io.why401.engine.publish.EventCounts;
import io.why401.engine.settings.Settings;
import java.net.URI;
import java.time.InstantSource;

/** Puts the pieces together. */
public final class Otlp {

    private Otlp() {}

    /** Starts the thread that sends. */
    public static OtlpSink start(
            Settings settings, URI endpoint, String instance, EventCounts counts, AgentHealth health) {
        return start(settings, endpoint, instance, counts, health, Pace.USUAL);
    }

    static OtlpSink start(
            Settings settings, URI endpoint, String instance, EventCounts counts, AgentHealth health, Pace pace) {
        LogBuffer buffer = new LogBuffer(System::nanoTime, pace.gather());
        OtlpExport export = new OtlpExport(
                new Collector(endpoint, settings.otlp().headers(), pace.request()),
                endpoint.toString(),
                new Origin(settings.service(), instance),
                buffer,
                counts,
                health,
                pace);
        LogRecords records = new LogRecords(settings.identity().subjects());
        export.start();
        return new OtlpSink(records, buffer, export, counts, InstantSource.system());
    }
}
