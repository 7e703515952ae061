package io.why401.engine.publish;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** Values of one tag, first come first kept: beyond the cap every new one is {@link #OTHER}. Any thread. */
final class CappedLabels {

    /** What does not apply. */
    static final String NONE = "none";
    /** What is not known. */
    static final String UNKNOWN = "unknown";
    /** What exceeds a cap. */
    static final String OTHER = "OTHER";

    /** A label is read in a legend; a route or rule longer than this is no use there. */
    private static final int MAX_LENGTH = 120;

    private final int max;
    private final Set<String> known = ConcurrentHashMap.newKeySet();
    private final AtomicInteger count = new AtomicInteger();

    CappedLabels(int max) {
        this.max = max;
    }

    /** {@code value} as a label, {@code absent} for null and blank. */
    String of(@Nullable String value, String absent) {
        if (value == null || value.isBlank()) {
            return absent;
        }
        String label = value.length() > MAX_LENGTH ? value.substring(0, MAX_LENGTH) : value;
        if (known.contains(label)) {
            return label;
        }
        if (count.incrementAndGet() > max) {
            count.decrementAndGet();
            return known.contains(label) ? label : OTHER;
        }
        if (!known.add(label)) {
            count.decrementAndGet(); // another thread was first with this very value
        }
        return label;
    }
}
