package io.why401.engine.capture.spring;

import io.why401.engine.capture.Routing;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** All routes of one web application, as text. Immutable. */
final class RouteTable {

    /** Beyond, a path is hostile or a file tree, and matching {@code **} against it grows with its square. */
    private static final int MAX_SEGMENTS = 64;

    private final List<NearestRoute.Candidate> candidates;
    private final RouteTree tree;
    private final List<RoutePattern> files;
    private final boolean complete;

    /**
     * A table.
     *
     * @param files patterns under which files may lie: such a path can neither be promised nor denied
     * @param complete every mapping source was read and none takes everything
     */
    RouteTable(List<Route> routes, List<RoutePattern> files, boolean complete) {
        this.candidates = routes.stream().map(NearestRoute.Candidate::of).toList();
        this.tree = new RouteTree(routes);
        this.files = List.copyOf(files);
        this.complete = complete;
    }

    /** What a path that was not found is perhaps meant for; to be asked on the agent's thread. */
    NearestRoute nearest(String path) {
        return new NearestRoute(candidates, path);
    }

    /**
     * Looks a path up.
     *
     * @param path decoded, within the application, without path parameters
     */
    Route.Match find(String method, String path) {
        String[] segments = path.split("/", -1);
        if (segments.length > MAX_SEGMENTS) {
            return Route.Match.UNKNOWN;
        }
        Route best = null;
        TreeSet<String> methods = new TreeSet<>();
        for (Route route : tree.matching(segments)) {
            methods.addAll(route.methods());
            best = better(best, route, method);
        }
        if (best != null) {
            boolean taken = best.takes(method);
            return new Route.Match(
                    taken ? Routing.MATCHED : Routing.METHOD_NOT_SUPPORTED,
                    best.pattern().text(),
                    taken ? best.handler() : null,
                    taken ? List.of() : List.copyOf(methods));
        }
        return complete && !mayBeFile(segments)
                ? new Route.Match(Routing.NO_ROUTE, null, null, List.of())
                : Route.Match.UNKNOWN;
    }

    /** A route that takes the method stands before one that does not; then the more specific one. */
    private static Route better(@Nullable Route best, Route candidate, String method) {
        if (best == null) {
            return candidate;
        }
        if (best.takes(method) != candidate.takes(method)) {
            return best.takes(method) ? best : candidate;
        }
        return candidate.pattern().generality() < best.pattern().generality() ? candidate : best;
    }

    /** Looking for the file itself would be I/O. A name without an extension is taken for a route, not for a file. */
    private boolean mayBeFile(String[] segments) {
        if (segments[segments.length - 1].lastIndexOf('.') <= 0) {
            return false;
        }
        for (RoutePattern pattern : files) {
            if (pattern.matches(segments)) {
                return true;
            }
        }
        return false;
    }
}
