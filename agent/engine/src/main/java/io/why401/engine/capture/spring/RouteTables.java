package io.why401.engine.capture.spring;

import java.util.Map;
import java.util.WeakHashMap;
import java.util.function.Function;

/**
 * Tables of routes by the application they belong to, read once and again when they are old, since an application may add
 * mappings while it runs. They are text, so the weak map frees them.
 */
final class RouteTables {

    private static final long OLD_NANOS = 30_000_000_000L;

    /** It is read on a request's thread: a large table that takes long is read more seldom. */
    private static final int READINGS_APART = 1_000;

    private final Function<Object, RouteTable> reader;
    private final Map<Object, Aged> tables = new WeakHashMap<>();

    private record Aged(RouteTable table, long readAt, long keptNanos) {}

    RouteTables(Function<Object, RouteTable> reader) {
        this.reader = reader;
    }

    /** The table of a servlet context or of a reactive application context. */
    RouteTable of(Object application) {
        long now = System.nanoTime();
        synchronized (tables) {
            Aged known = tables.get(application);
            if (known != null && now - known.readAt() < known.keptNanos()) {
                return known.table();
            }
        }
        // Outside the lock: two threads may read it twice, none waits for the other.
        RouteTable table = reader.apply(application);
        long kept = Math.max(OLD_NANOS, READINGS_APART * (System.nanoTime() - now));
        synchronized (tables) {
            tables.put(application, new Aged(table, now, kept));
        }
        return table;
    }
}
