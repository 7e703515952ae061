package io.why401.engine.publish;

import io.why401.engine.diagnose.Reason;
import java.util.EnumSet;

/** Events for the tests of sinks that live in packages of their own. */
public final class SomeEvents {

    /** When {@link #send} says that it happened. */
    public static final long NANOS = Refusals.NOW.getEpochSecond() * 1_000_000_000L + Refusals.NOW.getNano();

    private static final EventJson JSON = new EventJson(Refusals.explanations());

    private SomeEvents() {}

    /** One of which everything is known. */
    public static void send(EventSink sink, Reason reason) {
        Event event = Refusals.event(Refusals.full(), Refusals.diagnosis(reason));
        sink.accept(event, JSON.line(event));
    }

    public static EventCounts countsOf(EventCounts.Sink sink) {
        return new EventCounts(EnumSet.of(sink));
    }

    public static long count(EventCounts counts, EventCounts.Sink sink, EventCounts.Outcome outcome) {
        return counts.of(sink, outcome).sum();
    }
}
