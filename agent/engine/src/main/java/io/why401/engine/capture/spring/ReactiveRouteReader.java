package io.why401.engine.capture.spring;

import io.why401.engine.capture.Members;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Reads the handler mappings of a reactive context (Spring WebFlux 5.3 to 7.0). One that it does not know, a gateway's
 * for example, makes the table incomplete, and an incomplete table never says "no such route".
 */
final class ReactiveRouteReader {

    private static final String FLUX = "org.springframework.web.reactive.";

    private final Members members;
    private final Contexts contexts;
    private final HandlerMethods handlers;

    ReactiveRouteReader(Members members, Contexts contexts) {
        this.members = members;
        this.contexts = contexts;
        this.handlers = new HandlerMethods(members);
    }

    RouteTable read(Object context) {
        List<Route> routes = new ArrayList<>();
        List<RoutePattern> files = new ArrayList<>();
        boolean complete = true;
        boolean found = false;
        Object factory = members.callIfThere(context, "getBeanFactory");
        for (Object bean : factory == null ? List.of() : contexts.singletons(factory)) {
            if (Lineage.implementsInterface(bean.getClass(), FLUX + "HandlerMapping")) {
                found = true;
                complete &= mapping(bean, routes, files);
            }
        }
        return new RouteTable(routes, files, complete && found);
    }

    private boolean mapping(Object mapping, List<Route> routes, List<RoutePattern> files) {
        if (Lineage.isA(mapping, FLUX + "result.method.AbstractHandlerMethodMapping")) {
            return handlerMethods(mapping, routes);
        }
        if (Lineage.isA(mapping, FLUX + "handler.AbstractUrlHandlerMapping")) {
            return urls(mapping, routes, files);
        }
        if (Lineage.isA(mapping, FLUX + "function.server.support.RouterFunctionMapping")) {
            Object function = members.call(mapping, "getRouterFunction");
            return function == null || RouterFunctions.reactive(members, routes).read(function);
        }
        return false;
    }

    private boolean handlerMethods(Object mapping, List<Route> routes) {
        if (!(members.call(mapping, "getHandlerMethods") instanceof Map<?, ?> methods)) {
            return false;
        }
        // Until 6.0 by default, gone with 7.0.
        boolean slashed = Boolean.TRUE.equals(
                members.callIfThere(members.call(mapping, "getPathPatternParser"), "isMatchOptionalTrailingSeparator"));
        for (Map.Entry<?, ?> entry : methods.entrySet()) {
            Set<String> httpMethods = new HashSet<>();
            if (members.call(members.call(entry.getKey(), "getMethodsCondition"), "getMethods")
                    instanceof Collection<?> all) {
                all.forEach(method -> httpMethods.add(method.toString()));
            }
            String handler = handlers.name(entry.getValue());
            if (members.call(members.call(entry.getKey(), "getPatternsCondition"), "getPatterns")
                    instanceof Collection<?> patterns) {
                for (Object pattern : patterns) {
                    RoutePattern exact = RoutePattern.of(pattern.toString());
                    routes.add(new Route(slashed ? exact.andSlashed() : exact, httpMethods, handler));
                }
            }
        }
        return true;
    }

    private boolean urls(Object mapping, List<Route> routes, List<RoutePattern> files) {
        if (!(members.call(mapping, "getHandlerMap") instanceof Map<?, ?> handlers)) {
            return false;
        }
        boolean complete = true;
        for (Map.Entry<?, ?> entry : handlers.entrySet()) {
            String pattern = entry.getKey().toString();
            if (Lineage.isA(entry.getValue(), FLUX + "resource.ResourceWebHandler")) {
                files.add(RoutePattern.of(pattern));
            } else {
                routes.add(new Route(RoutePattern.of(pattern), Set.of(), null));
                complete &= !pattern.equals("/**");
            }
        }
        return complete;
    }
}
