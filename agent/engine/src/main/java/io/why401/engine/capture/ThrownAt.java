package io.why401.engine.capture;

import org.jspecify.annotations.Nullable;

/**
 * Where an exception was built. A stack of a hundred frames costs more to write out than the rest of the decision, so it is
 * read by whoever asks first: mostly the event's thread. Any thread.
 */
public final class ThrownAt {

    /** Finds the frame that is worth showing. */
    @FunctionalInterface
    public interface FrameReader {
        @Nullable
        String frame(Throwable thrown);
    }

    private final FrameReader reader;
    private @Nullable Throwable unread;
    private @Nullable String frame;

    private ThrownAt(FrameReader reader, @Nullable Throwable unread, @Nullable String frame) {
        this.reader = reader;
        this.unread = unread;
        this.frame = frame;
    }

    public static ThrownAt of(Throwable thrown, FrameReader reader) {
        return new ThrownAt(reader, thrown, null);
    }

    public static ThrownAt known(@Nullable String frame) {
        return new ThrownAt(thrown -> frame, null, frame);
    }

    void settle() {
        String ignored = frame();
    }

    /** As {@code class.method:line}; null when no frame is the application's. The exception is let go of. */
    public synchronized @Nullable String frame() {
        Throwable thrown = unread;
        if (thrown != null) {
            frame = reader.frame(thrown);
            unread = null;
        }
        return frame;
    }
}
