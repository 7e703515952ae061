package io.why401.engine.publish.otlp;

import io.why401.engine.publish.Event;
import io.why401.engine.publish.EventCounts;
import io.why401.engine.publish.EventLine;
import io.why401.engine.publish.EventSink;
import java.time.InstantSource;

/** Encodes events on the event thread and leaves them to {@link OtlpExport}, whose thread alone waits for a collector. */
public final class OtlpSink implements EventSink {

    private final LogRecords records;
    private final LogBuffer buffer;
    private final OtlpExport export;
    private final EventCounts counts;
    private final InstantSource clock;

    OtlpSink(LogRecords records, LogBuffer buffer, OtlpExport export, EventCounts counts, InstantSource clock) {
        this.records = records;
        this.buffer = buffer;
        this.export = export;
        this.counts = counts;
        this.clock = clock;
    }

    @Override
    public EventCounts.Sink kind() {
        return EventCounts.Sink.OTLP;
    }

    @Override
    public void accept(Event event, EventLine line) {
        if (buffer.full()) {
            counts.add(kind(), EventCounts.Outcome.DROPPED, 1);
            return;
        }
        buffer.add(records.of(event, line, clock.instant()));
    }

    @Override
    public void flush() {}

    @Override
    public void close() {
        export.close();
    }
}
