package io.why401.engine.diagnose;

import io.why401.engine.capture.ThrownFacts;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Values as a person reads them at night: short, capped, without control characters. */
final class Words {

    static final int SUMMARY_CAP = 200;
    private static final int VALUE_CAP = 60;

    private Words() {}

    /** The two largest units: {@code 5 min 2 s}, {@code 3 d 4 h}. */
    static String of(Duration duration) {
        long seconds = duration.getSeconds();
        if (seconds < 60) {
            return seconds + " s";
        }
        if (seconds < 3600) {
            return two(seconds / 60, "min", seconds % 60, "s");
        }
        if (seconds < 86_400) {
            return two(seconds / 3600, "h", seconds % 3600 / 60, "min");
        }
        return two(seconds / 86_400, "d", seconds % 86_400 / 3600, "h");
    }

    private static String two(long big, String bigUnit, long small, String smallUnit) {
        return small == 0 ? big + " " + bigUnit : big + " " + bigUnit + " " + small + " " + smallUnit;
    }

    /** A value that a client may have invented. */
    static String value(@Nullable String text) {
        return text == null ? "none" : cap(text, VALUE_CAP);
    }

    static String cap(String text, int length) {
        StringBuilder clean = null;
        int end = Math.min(text.length(), length);
        for (int i = 0; i < end; i++) {
            if (Character.isISOControl(text.charAt(i))) {
                clean = clean == null ? new StringBuilder(text) : clean;
                clean.setCharAt(i, ' ');
            }
        }
        String readable = clean == null ? text : clean.toString();
        return text.length() <= length ? readable : readable.substring(0, length - 1) + "…";
    }

    static String list(List<String> values) {
        return switch (values.size()) {
            case 0 -> "none";
            case 1 -> value(values.get(0));
            default -> value(String.join(", ", values));
        };
    }

    /** The class without its package; a nested one keeps its outer class. */
    static String simple(String className) {
        return className.substring(className.lastIndexOf('.') + 1).replace('$', '.');
    }

    static String evidence(Sightings.Sighting sighting) {
        return evidence(sighting.thrown(), sighting.handedOver() ? "handed over" : "witnessed");
    }

    static String evidence(ThrownFacts thrown, String how) {
        return simple(thrown.type()) + " (" + how + ")";
    }
}
