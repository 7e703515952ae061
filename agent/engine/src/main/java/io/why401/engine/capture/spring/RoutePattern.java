package io.why401.engine.capture.spring;

import java.util.ArrayList;
import java.util.List;

/**
 * A path pattern of Spring (PathPattern, AntPathMatcher), matched in our own code: the library's matcher would evaluate
 * the application's regular expressions on a path that security has just refused. A variable with an expression matches
 * any text in its segment, which errs on the side of "there is a route".
 *
 * @param slashed whether a slash at the end of a path is taken too
 */
record RoutePattern(String text, List<String> segments, boolean slashed) {

    RoutePattern {
        segments = List.copyOf(segments);
    }

    static RoutePattern of(String text) {
        List<String> segments = new ArrayList<>();
        int depth = 0;
        int from = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            depth += c == '{' ? 1 : c == '}' ? -1 : 0;
            // A slash in a variable's expression, such as {name:[^/]+}, parts nothing.
            if (c == '/' && depth <= 0) {
                segments.add(text.substring(from, i));
                from = i + 1;
            }
        }
        segments.add(text.substring(from));
        return new RoutePattern(text, segments, false);
    }

    RoutePattern andSlashed() {
        return new RoutePattern(text, segments, true);
    }

    /** The same behind {@code path}, which is empty or begins with a slash. */
    RoutePattern below(String path) {
        if (path.isEmpty()) {
            return this;
        }
        RoutePattern below = of(path + text);
        return slashed ? below.andSlashed() : below;
    }

    boolean matches(String[] path) {
        int last = path.length - 1;
        return matches(path, path.length) || slashed && last > 0 && path[last].isEmpty() && matches(path, last);
    }

    /** Like {@link #glob}, by segments: only the last rest is come back to, so several of them cost no more. */
    private boolean matches(String[] path, int length) {
        int at = 0;
        int from = 0;
        int rest = -1;
        int resume = 0;
        while (from < length) {
            if (at < segments.size() && isRest(segments.get(at))) {
                rest = at++;
                resume = from;
            } else if (at < segments.size() && segmentMatches(segments.get(at), path[from])) {
                at++;
                from++;
            } else if (rest >= 0) {
                at = rest + 1;
                from = ++resume;
            } else {
                return false;
            }
        }
        while (at < segments.size() && isRest(segments.get(at))) {
            at++;
        }
        return at == segments.size();
    }

    /** {@code **} or {@code {*rest}}: any number of segments, none included. */
    private static boolean isRest(String segment) {
        return segment.equals("**") || segment.startsWith("{*") && segment.endsWith("}");
    }

    boolean hasRest() {
        return segments.stream().anyMatch(RoutePattern::isRest);
    }

    /** Matches itself alone. */
    static boolean isLiteral(String segment) {
        return segment.indexOf('{') < 0 && segment.indexOf('*') < 0 && segment.indexOf('?') < 0;
    }

    static boolean segmentMatches(String pattern, String segment) {
        if (isLiteral(pattern)) {
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

    /**
     * Smaller is more specific, in the order of Spring's PathPattern: rests weigh most, then wildcards, then variables;
     * then the longer one, a variable's name and expression not counted.
     */
    int generality() {
        int weight = 0;
        for (String segment : segments) {
            weight += isRest(segment) ? 10_000 : segment.indexOf('{') >= 0 ? 1 : segment.indexOf('*') >= 0 ? 100 : 0;
        }
        return weight * 1000 - withoutVariables(text).length();
    }
}
