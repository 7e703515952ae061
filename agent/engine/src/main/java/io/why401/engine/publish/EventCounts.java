package io.why401.engine.publish;

import io.why401.engine.settings.Ids;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.atomic.LongAdder;

/** What became of the events in each sink: the meter {@code why401.events}. Any thread. */
public final class EventCounts {

    public enum Sink {
        FILE,
        STDOUT,
        RING,
        /** The application's own, by SLF4J. */
        LOGGER,
        OTLP,
        /** The JVM's flight recorder. */
        JFR;

        public String id() {
            return Ids.of(this);
        }
    }

    public enum Outcome {
        PUBLISHED,
        /** Kept back by a rate limit, or since the application's log does not want it. */
        SUPPRESSED,
        /** The queue was full. */
        DROPPED,
        /** The sink could not write. */
        FAILED;

        public String id() {
            return Ids.of(this);
        }
    }

    private final Map<Sink, Map<Outcome, LongAdder>> counts = new EnumMap<>(Sink.class);

    EventCounts(Set<Sink> sinks) {
        for (Sink sink : sinks) {
            Map<Outcome, LongAdder> ofSink = new EnumMap<>(Outcome.class);
            for (Outcome outcome : Outcome.values()) {
                ofSink.put(outcome, new LongAdder());
            }
            counts.put(sink, ofSink);
        }
    }

    /** Those that are switched on. */
    Set<Sink> sinks() {
        return counts.isEmpty() ? EnumSet.noneOf(Sink.class) : EnumSet.copyOf(counts.keySet());
    }

    /** {@code sink} must be switched on. */
    LongAdder of(Sink sink, Outcome outcome) {
        Map<Outcome, LongAdder> ofSink = Objects.requireNonNull(counts.get(sink), sink::id);
        return Objects.requireNonNull(ofSink.get(outcome));
    }

    public void add(Sink sink, Outcome outcome, long count) {
        of(sink, outcome).add(count);
    }

    /** An event that no sink will see, since the queue was full. */
    void dropped() {
        counts.keySet().forEach(sink -> add(sink, Outcome.DROPPED, 1));
    }

    /** An event that no sink will see, since it could not be written as JSON. */
    void failed() {
        counts.keySet().forEach(sink -> add(sink, Outcome.FAILED, 1));
    }
}
