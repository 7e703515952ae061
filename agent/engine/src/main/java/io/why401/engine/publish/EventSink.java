package io.why401.engine.publish;

/**
 * Where events end. All methods run on the agent's one event thread; a sink counts what became of each event itself.
 */
public interface EventSink {

    EventCounts.Sink kind();

    /** {@code line} is the event's JSON; its text costs something. */
    void accept(Event event, EventLine line);

    /** Called when no event is waiting, and every 100 ms while events keep coming. */
    void flush();

    /** Something is still to be said at a later {@link #flush}, even if no event comes. */
    default boolean pending() {
        return false;
    }

    default void close() {}
}
