package io.why401.engine.capture.container;

/** How well a constraint's url-pattern fits a path: Servlet 6.1 §12.1, and §13.8.3 for which of several counts. */
final class UrlPattern {

    /** Of a pattern that does not fit. */
    static final int NONE = -1;

    private static final int EVERYTHING = 0;
    private static final int EXTENSION = 1;
    private static final int PREFIX = 2;

    private UrlPattern() {}

    /**
     * Higher is better: exact, longest prefix, extension, default.
     *
     * @param path decoded, within the context
     * @return {@link #NONE} when the path does not fit
     */
    static int rank(String pattern, String path) {
        if (pattern.equals(path)) {
            return Integer.MAX_VALUE;
        }
        if (pattern.startsWith("/") && pattern.endsWith("/*")) {
            String prefix = pattern.substring(0, pattern.length() - 2);
            boolean below = path.startsWith(prefix)
                    && (path.length() == prefix.length() || path.charAt(prefix.length()) == '/');
            return below ? PREFIX + prefix.length() : NONE;
        }
        if (pattern.startsWith("*.")) {
            String segment = path.substring(path.lastIndexOf('/') + 1);
            int dot = segment.lastIndexOf('.');
            return dot >= 0 && pattern.substring(1).equals(segment.substring(dot)) ? EXTENSION : NONE;
        }
        return pattern.equals("/") ? EVERYTHING : NONE;
    }
}
