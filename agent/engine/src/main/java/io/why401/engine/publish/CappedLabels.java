package io.why401.engine.publish;

import org.jspecify.annotations.Nullable;

/** Values of one tag: those that {@link Places} has no place for are {@link #OTHER}. Any thread. */
final class CappedLabels {

    /** What does not apply. */
    static final String NONE = "none";
    /** What is not known. */
    static final String UNKNOWN = "unknown";
    /** What exceeds a cap. */
    static final String OTHER = "OTHER";

    /** A label is read in a legend; a route or rule longer than this is no use there. */
    private static final int MAX_LENGTH = 120;

    private final Places<String> places;

    CappedLabels(int max) {
        places = new Places<>(max);
    }

    /** {@code value} as a label, {@code absent} for null and blank. */
    String of(@Nullable String value, String absent) {
        if (value == null || value.isBlank()) {
            return absent;
        }
        String label = value.length() > MAX_LENGTH ? value.substring(0, MAX_LENGTH) : value;
        return places.admits(label) ? label : OTHER;
    }
}
