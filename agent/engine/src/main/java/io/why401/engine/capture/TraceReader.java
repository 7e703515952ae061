package io.why401.engine.capture;

import org.jspecify.annotations.Nullable;

/** Reads a traceparent header (W3C Trace Context §3.2.2): {@code version-traceid-parentid-flags}, lower-case hex. */
final class TraceReader {

    private TraceReader() {}

    /** Null for a missing or broken header, and for the all-zero identity that the specification calls invalid. */
    static @Nullable TraceFacts read(@Nullable String traceparent) {
        if (traceparent == null || traceparent.length() < 55 || traceparent.length() > 100) {
            return null;
        }
        String trace = traceparent.substring(3, 35);
        String span = traceparent.substring(36, 52);
        boolean dashes = traceparent.charAt(2) == '-' && traceparent.charAt(35) == '-' && traceparent.charAt(52) == '-';
        return dashes && isIdentity(trace) && isIdentity(span) ? new TraceFacts(trace, span) : null;
    }

    private static boolean isIdentity(String hex) {
        boolean nonZero = false;
        for (int i = 0; i < hex.length(); i++) {
            char c = hex.charAt(i);
            if (!(c >= '0' && c <= '9' || c >= 'a' && c <= 'f')) {
                return false;
            }
            nonZero |= c != '0';
        }
        return nonZero;
    }
}
