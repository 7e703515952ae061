package io.why401.engine.publish;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * One event's JSON, without a line break. Written when somebody first wants it: in a flood most events are displaced from the
 * ring, and kept out of file and stdout by their rates, without ever being read. Until then the writer holds the event, which
 * is about as large as its text. Any thread.
 */
public final class EventLine {

    private @Nullable Supplier<String> writer;
    private String text = "";

    EventLine(Supplier<String> writer) {
        this.writer = writer;
    }

    public synchronized String text() {
        Supplier<String> unasked = writer;
        if (unasked != null) {
            text = unasked.get();
            writer = null;
        }
        return text;
    }
}
