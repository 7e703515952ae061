package io.why401.engine.capture.spring;

import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The route that a wrong path was perhaps meant for: another case, a trailing slash, a typo of two edits, another version
 * of the API, a prefix too many or too few. Asked on the agent's thread, since it looks at every route; holds text only.
 */
final class NearestRoute implements Supplier<@Nullable String> {

    private static final int MAX_EDITS = 2;
    private static final int MAX_PREFIX = 2;
    private static final int PREFIX_COST = MAX_EDITS + 1;
    private static final int TOO_FAR = 100;
    private static final int MAX_SEGMENTS = 32;
    private static final int MAX_LENGTH = 64;

    /** Of an API, as people write it into a path: v2, v2.1. */
    private static final Pattern VERSION = Pattern.compile("v\\d{1,4}(?:\\.\\d{1,4})?");

    private final List<Candidate> routes;
    private final String path;

    /** In lower case and split once for all paths: an application may have thousands of routes, and bots ask for any path. */
    record Candidate(RoutePattern pattern, List<String> segments, int generality) {

        static Candidate of(Route route) {
            RoutePattern pattern = route.pattern();
            return new Candidate(pattern, NearestRoute.segments(pattern.text()), pattern.generality());
        }
    }

    NearestRoute(List<Candidate> routes, String path) {
        this.routes = routes;
        this.path = path;
    }

    /** Null when none is near. */
    @Override
    public @Nullable String get() {
        List<String> segments = segments(path);
        if (segments.size() > MAX_SEGMENTS) {
            return null;
        }
        Candidate best = null;
        int least = TOO_FAR;
        for (Candidate route : routes) {
            int cost = cost(segments, route.segments());
            boolean closer = best != null && cost == least && route.generality() < best.generality();
            if (cost < least || closer) {
                best = route;
                least = cost;
            }
        }
        return best == null ? null : best.pattern().text();
    }

    private static List<String> segments(String path) {
        int from = path.startsWith("/") ? 1 : 0;
        int to = path.length() > from && path.endsWith("/") ? path.length() - 1 : path.length();
        return List.of(path.substring(from, to).toLowerCase(Locale.ROOT).split("/", -1));
    }

    private static int cost(List<String> path, List<String> pattern) {
        int extra = path.size() - pattern.size();
        if (extra == 0) {
            return edits(path, pattern);
        }
        if (extra > 0 && extra <= MAX_PREFIX) {
            return edits(path.subList(extra, path.size()), pattern) == 0 ? PREFIX_COST : TOO_FAR;
        }
        if (extra < 0 && -extra <= MAX_PREFIX && !path.isEmpty()) {
            return edits(path, pattern.subList(-extra, pattern.size())) == 0 ? PREFIX_COST : TOO_FAR;
        }
        return TOO_FAR;
    }

    /** A variable takes any segment; a path of variables alone is near to everything, and so to nothing. */
    private static int edits(List<String> path, List<String> pattern) {
        int total = 0;
        boolean literal = false;
        for (int i = 0; i < path.size(); i++) {
            String wanted = pattern.get(i);
            if (wanted.indexOf('{') < 0 && wanted.indexOf('*') < 0) {
                literal = true;
                total += distance(path.get(i), wanted);
                if (total > MAX_EDITS) {
                    return TOO_FAR;
                }
            }
        }
        return literal ? total : TOO_FAR;
    }

    /** Levenshtein distance, or more than enough when the lengths alone say so. */
    private static int distance(String one, String other) {
        if (one.equals(other)) {
            return 0;
        }
        if (VERSION.matcher(one).matches() && VERSION.matcher(other).matches()) {
            return 1;
        }
        // In a word of three letters, two edits make any other word.
        int allowed = Math.min(MAX_EDITS, other.length() / 3);
        if (Math.abs(one.length() - other.length()) > allowed || one.length() > MAX_LENGTH) {
            return TOO_FAR;
        }
        int[] previous = new int[other.length() + 1];
        for (int j = 0; j <= other.length(); j++) {
            previous[j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            int[] current = new int[other.length() + 1];
            current[0] = i;
            for (int j = 1; j <= other.length(); j++) {
                int change = previous[j - 1] + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                current[j] = Math.min(change, Math.min(previous[j], current[j - 1]) + 1);
            }
            previous = current;
        }
        int edits = previous[other.length()];
        return edits <= allowed ? edits : TOO_FAR;
    }
}
