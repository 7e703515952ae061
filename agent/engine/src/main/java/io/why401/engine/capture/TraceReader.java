package io.why401.engine.capture;

import org.jspecify.annotations.Nullable;

/**
 * Which trace a request belongs to, by its traceparent header (W3C Trace Context §3.2.2:
 * {@code version-traceid-parentid-flags}, lower-case hex) and by what the application says itself.
 */
final class TraceReader {

    private TraceReader() {}

    static @Nullable TraceFacts read(@Nullable String traceparent, Application application) {
        return nearest(read(traceparent), MdcTraceReader.read(application));
    }

    /**
     * The application's span is nearer than the caller's, which is its parent. Where the two name different traces, the
     * application did not go on with the caller's: its own log and its own spans are found under its own. A trace without a
     * span may be any number that somebody put there, and comes last.
     */
    static @Nullable TraceFacts nearest(@Nullable TraceFacts caller, @Nullable TraceFacts own) {
        return own != null && (own.spanId() != null || caller == null) ? own : caller;
    }

    /** Null for a missing or broken header, and for the all-zero identity that the specification calls invalid. */
    static @Nullable TraceFacts read(@Nullable String traceparent) {
        if (traceparent == null || traceparent.length() < 55 || traceparent.length() > 100) {
            return null;
        }
        String trace = traceparent.substring(3, 35);
        String span = traceparent.substring(36, 52);
        String version = traceparent.substring(0, 2);
        if (!isHex(version) || version.equals("ff") || !isHex(traceparent.substring(53, 55))) {
            return null;
        }
        // Only later versions may have more behind the flags.
        if (traceparent.length() > 55 && (version.equals("00") || traceparent.charAt(55) != '-')) {
            return null;
        }
        boolean dashes = traceparent.charAt(2) == '-' && traceparent.charAt(35) == '-' && traceparent.charAt(52) == '-';
        return dashes && isIdentity(trace) && isIdentity(span) ? new TraceFacts(trace, span) : null;
    }

    static boolean isIdentity(String hex) {
        return isHex(hex) && !hex.chars().allMatch(c -> c == '0');
    }

    private static boolean isHex(String text) {
        return text.chars().allMatch(c -> c >= '0' && c <= '9' || c >= 'a' && c <= 'f');
    }
}
