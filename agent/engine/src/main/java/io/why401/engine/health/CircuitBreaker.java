package io.why401.engine.health;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.LongSupplier;

/** Switches a library's hooks off after ten errors within a minute: they do no good then, and each costs the application. */
public final class CircuitBreaker {

    private static final int LIMIT = 10;
    private static final long WINDOW_NANOS = 60_000_000_000L;

    private final LongSupplier nanoClock;
    private final Consumer<String> off;
    private final Map<String, Window> windows = new HashMap<>();

    /**
     * A breaker that tells {@code off} once for each library, on the thread of the tenth error.
     *
     * @param nanoClock {@link System#nanoTime}, or a test's own
     */
    public CircuitBreaker(LongSupplier nanoClock, Consumer<String> off) {
        this.nanoClock = nanoClock;
        this.off = off;
    }

    private static final class Window {
        private long start;
        private int errors;
        private boolean open;
    }

    /** Counts one error of this library's hooks. */
    public void failed(String library) {
        boolean tripped;
        synchronized (windows) {
            Window window = windows.computeIfAbsent(library, name -> new Window());
            long now = nanoClock.getAsLong();
            if (window.errors == 0 || now - window.start > WINDOW_NANOS) {
                window.start = now;
                window.errors = 0;
            }
            tripped = ++window.errors >= LIMIT && !window.open;
            window.open |= tripped;
        }
        if (tripped) {
            off.accept(library);
        }
    }
}
