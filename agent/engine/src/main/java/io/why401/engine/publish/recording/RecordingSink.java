package io.why401.engine.publish.recording;

import io.why401.engine.publish.Event;
import io.why401.engine.publish.EventCounts;
import io.why401.engine.publish.EventLine;
import io.why401.engine.publish.EventSink;
import jdk.jfr.FlightRecorder;

/**
 * Writes refusals into flight recordings, those that are started later among them. While no recorder is at work it costs one
 * look at a field: to set one up, as registering an event type early would, takes the JVM a good part of a second.
 */
public final class RecordingSink implements EventSink {

    private final EventCounts counts;
    private boolean registered;

    public RecordingSink(EventCounts counts) {
        this.counts = counts;
    }

    @Override
    public EventCounts.Sink kind() {
        return EventCounts.Sink.JFR;
    }

    @Override
    public void accept(Event event, EventLine line) {
        if (!FlightRecorder.isInitialized()) {
            return;
        }
        registered = true;
        if (RefusalEvent.written(event)) {
            counts.add(kind(), EventCounts.Outcome.PUBLISHED, 1);
        }
    }

    @Override
    public void flush() {}

    /** Else a recorder would know our class for as long as it runs. */
    @Override
    public void close() {
        if (registered) {
            FlightRecorder.unregister(RefusalEvent.class);
        }
    }
}
