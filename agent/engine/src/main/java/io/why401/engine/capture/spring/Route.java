package io.why401.engine.capture.spring;

import io.why401.engine.capture.Routing;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One mapping of the application, as text: nothing of the application is held.
 *
 * @param methods HTTP methods, empty for all
 * @param handler {@code class.method}, when it is a method
 */
record Route(
        RoutePattern pattern, Set<String> methods, @Nullable String handler) {

    Route {
        methods = Set.copyOf(methods);
    }

    /** HEAD is served by GET handlers, and OPTIONS by Spring itself on every path that exists. */
    boolean takes(String method) {
        return methods.isEmpty()
                || methods.contains(method)
                || method.equals("OPTIONS")
                || method.equals("HEAD") && methods.contains("GET");
    }

    /** What the route tables say of a path. */
    record Match(
            Routing routing,
            @Nullable String template,
            @Nullable String handler,
            List<String> allowedMethods) {

        static final Match UNKNOWN = new Match(Routing.UNKNOWN, null, null, List.of());

        Match {
            allowedMethods = List.copyOf(allowedMethods);
        }
    }
}
