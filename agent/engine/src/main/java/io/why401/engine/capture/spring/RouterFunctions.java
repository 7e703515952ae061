package io.why401.engine.capture.spring;

import io.why401.engine.capture.Members;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Routes of router functions, Spring MVC's and WebFlux's (their classes have the same names in two packages), read from the objects that its builder leaves (5.3 to 7.0) without calling
 * one. A predicate of headers or of the application's own narrows a route, and is left out: that errs on the side of
 * "there is a route".
 */
final class RouterFunctions {

    private static final String FUNCTION = "RouterFunctions$";
    private static final String PREDICATE = "RequestPredicates$";
    private static final int MAX_DEPTH = 16;

    private final Members members;
    private final String library;
    private final List<Route> routes;

    private RouterFunctions(Members members, String library, List<Route> routes) {
        this.members = members;
        this.library = library;
        this.routes = routes;
    }

    /** Adds to the given routes. */
    static RouterFunctions ofServlets(Members members, List<Route> routes) {
        return new RouterFunctions(members, "org.springframework.web.servlet.function.", routes);
    }

    /** Adds to the given routes. */
    static RouterFunctions reactive(Members members, List<Route> routes) {
        return new RouterFunctions(members, "org.springframework.web.reactive.function.server.", routes);
    }

    /** False when a function is not known, or takes any path. */
    boolean read(Object function) {
        return read(function, "", 0);
    }

    private boolean read(@Nullable Object function, String prefix, int depth) {
        if (function == null || depth > MAX_DEPTH) {
            return false;
        }
        return switch (within(function)) {
            case FUNCTION + "SameComposedRouterFunction", FUNCTION + "DifferentComposedRouterFunction" -> {
                boolean first = read(members.field(function, "first"), prefix, depth + 1);
                boolean second = read(members.field(function, "second"), prefix, depth + 1);
                yield first && second;
            }
            case "RouterFunctionBuilder$BuiltRouterFunction" -> readAll(function, prefix, depth);
            case FUNCTION + "FilteredRouterFunction" ->
                read(members.field(function, "routerFunction"), prefix, depth + 1);
            case FUNCTION + "AttributesRouterFunction" -> read(members.field(function, "delegate"), prefix, depth + 1);
            case FUNCTION + "DefaultNestedRouterFunction" -> {
                Condition condition = condition(members.field(function, "predicate"));
                yield read(
                        members.field(function, "routerFunction"),
                        prefix + (condition.path == null ? "" : condition.path),
                        depth + 1);
            }
            case FUNCTION + "DefaultRouterFunction" -> {
                Condition condition = condition(members.field(function, "predicate"));
                if (condition.path == null && prefix.isEmpty()) {
                    yield false;
                }
                String path = prefix + (condition.path == null ? "/**" : condition.path);
                yield routes.add(new Route(RoutePattern.of(path), condition.methods, null)) && !path.equals("/**");
            }
            default -> false;
        };
    }

    private boolean readAll(Object built, String prefix, int depth) {
        boolean complete = members.field(built, "routerFunctions") instanceof List<?>;
        if (members.field(built, "routerFunctions") instanceof List<?> functions) {
            for (Object function : functions) {
                complete &= read(function, prefix, depth + 1);
            }
        }
        return complete;
    }

    /** The name of one of the library's own classes in its package, else nothing. */
    private String within(Object one) {
        String name = one.getClass().getName();
        return name.startsWith(library) ? name.substring(library.length()) : "";
    }

    private static final class Condition {
        private @Nullable String path;
        private final Set<String> methods = new HashSet<>();
    }

    private Condition condition(@Nullable Object predicate) {
        Condition condition = new Condition();
        take(predicate, condition, 0);
        return condition;
    }

    private void take(@Nullable Object predicate, Condition condition, int depth) {
        String type = predicate == null ? "" : within(predicate);
        if (predicate == null || depth > MAX_DEPTH || !type.startsWith(PREDICATE)) {
            return;
        }
        switch (type.substring(PREDICATE.length())) {
            case "AndRequestPredicate" -> {
                take(members.field(predicate, "left"), condition, depth + 1);
                take(members.field(predicate, "right"), condition, depth + 1);
            }
            case "PathPatternPredicate" -> condition.path = String.valueOf(members.field(predicate, "pattern"));
            default -> {
                // HttpMethodPredicate in 5.3, one for a single method and one for several from 6.0.
                Object method = members.fieldIfThere(predicate, "httpMethod");
                if (method != null) {
                    condition.methods.add(method.toString());
                } else if (members.fieldIfThere(predicate, "httpMethods") instanceof Collection<?> all) {
                    all.forEach(one -> condition.methods.add(one.toString()));
                }
            }
        }
    }
}
