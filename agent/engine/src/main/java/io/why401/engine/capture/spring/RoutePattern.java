package io.why401.engine.capture.spring;

/**
 * A path pattern of Spring (PathPattern, AntPathMatcher), matched in our own code: the library's matcher would evaluate
 * the application's regular expressions on a path that security has just refused. A variable with an expression matches
 * any text in its segment, which errs on the side of "there is a route".
 */
record RoutePattern(String text, String[] segments) {

    static RoutePattern of(String text) {
        return new RoutePattern(text, text.split("/", -1));
    }

    boolean matches(String[] path) {
        return matches(0, path, 0);
    }

    private boolean matches(int at, String[] path, int from) {
        if (at == segments.length) {
            return from == path.length;
        }
        String segment = segments[at];
        if (isRest(segment)) {
            for (int next = from; next <= path.length; next++) {
                if (matches(at + 1, path, next)) {
                    return true;
                }
            }
            return false;
        }
        return from < path.length && segmentMatches(segment, path[from]) && matches(at + 1, path, from + 1);
    }

    /** {@code **} or {@code {*rest}}: any number of segments, none included. */
    private static boolean isRest(String segment) {
        return segment.equals("**") || segment.startsWith("{*") && segment.endsWith("}");
    }

    private static boolean segmentMatches(String pattern, String segment) {
        if (pattern.indexOf('{') < 0 && pattern.indexOf('*') < 0 && pattern.indexOf('?') < 0) {
            return pattern.equals(segment);
        }
        return glob(withoutVariables(pattern), segment) && !(segment.isEmpty() && !pattern.equals("*"));
    }

    /** {@code {name}} and {@code {name:expression}} become {@code *}; braces may nest in an expression. */
    private static String withoutVariables(String pattern) {
        StringBuilder glob = new StringBuilder(pattern.length());
        int depth = 0;
        for (int i = 0; i < pattern.length(); i++) {
            char c = pattern.charAt(i);
            if (c == '{') {
                glob.append(depth++ == 0 ? "*" : "");
            } else if (c == '}' && depth > 0) {
                depth--;
            } else if (depth == 0) {
                glob.append(c);
            }
        }
        return glob.toString();
    }

    /** Linear in the product of the lengths, with one point to come back to: no input makes it explode. */
    private static boolean glob(String pattern, String text) {
        int p = 0;
        int t = 0;
        int star = -1;
        int resume = 0;
        while (t < text.length()) {
            if (p < pattern.length()
                    && (pattern.charAt(p) == '?' || pattern.charAt(p) == text.charAt(t))
                    && pattern.charAt(p) != '*') {
                p++;
                t++;
            } else if (p < pattern.length() && pattern.charAt(p) == '*') {
                star = p++;
                resume = t;
            } else if (star >= 0) {
                p = star + 1;
                t = ++resume;
            } else {
                return false;
            }
        }
        while (p < pattern.length() && pattern.charAt(p) == '*') {
            p++;
        }
        return p == pattern.length();
    }

    /** Smaller is more specific: rests weigh most, then variables, then shortness. */
    int generality() {
        int weight = 0;
        for (String segment : segments) {
            weight += isRest(segment) ? 1000 : segment.indexOf('{') >= 0 || segment.indexOf('*') >= 0 ? 10 : 0;
        }
        return weight * 1000 - text.length();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof RoutePattern pattern && pattern.text.equals(text);
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }

    @Override
    public String toString() {
        return text;
    }
}
