package io.why401.engine.capture.spring;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Routes by the segments of their patterns, so that a path is held against few of thousands. It is a tree: however odd the
 * path, each node is visited once. Patterns with a rest ({@code **}) take paths of any length and stand apart.
 */
final class RouteTree {

    private final Node root = new Node();
    private final List<Route> withRest = new ArrayList<>();

    private static final class Node {
        private final Map<String, Node> literals = new HashMap<>();
        private final Map<String, Node> patterns = new LinkedHashMap<>();
        private final List<Route> routes = new ArrayList<>();
    }

    RouteTree(List<Route> routes) {
        for (Route route : routes) {
            if (route.pattern().hasRest()) {
                withRest.add(route);
            } else {
                add(route);
            }
        }
    }

    private void add(Route route) {
        Node node = root;
        for (String segment : route.pattern().segments()) {
            Map<String, Node> children = RoutePattern.isLiteral(segment) ? node.literals : node.patterns;
            node = children.computeIfAbsent(segment, one -> new Node());
        }
        node.routes.add(route);
    }

    /** Every route whose pattern matches. */
    List<Route> matching(String[] path) {
        List<Route> found = new ArrayList<>();
        collect(root, path, 0, found);
        for (Route route : withRest) {
            if (route.pattern().matches(path)) {
                found.add(route);
            }
        }
        return found;
    }

    private static void collect(Node node, String[] path, int at, List<Route> found) {
        if (at == path.length) {
            found.addAll(node.routes);
            return;
        }
        if (at > 0 && at == path.length - 1 && path[at].isEmpty()) {
            node.routes.stream().filter(route -> route.pattern().slashed()).forEach(found::add);
        }
        Node literal = node.literals.get(path[at]);
        if (literal != null) {
            collect(literal, path, at + 1, found);
        }
        node.patterns.forEach((pattern, child) -> {
            if (RoutePattern.segmentMatches(pattern, path[at])) {
                collect(child, path, at + 1, found);
            }
        });
    }
}
