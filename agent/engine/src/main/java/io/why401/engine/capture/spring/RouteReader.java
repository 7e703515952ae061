package io.why401.engine.capture.spring;

import io.why401.engine.capture.Members;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Reads every mapping of a web application: Spring MVC's handler mappings (5.3 to 7.0) and the container's servlets. A
 * source that it does not know makes the table incomplete, and an incomplete table never says "no such route".
 */
final class RouteReader {

    private static final String MVC = "org.springframework.web.servlet.";

    private final Members members;
    private final Contexts contexts;
    private final HandlerMethods handlers;

    RouteReader(Members members, Contexts contexts) {
        this.members = members;
        this.contexts = contexts;
        this.handlers = new HandlerMethods(members);
    }

    RouteTable read(Object servletContext) {
        Reading reading = new Reading();
        for (Object factory : contexts.beanFactories(servletContext)) {
            for (Object bean : contexts.singletons(factory)) {
                if (Lineage.implementsInterface(bean.getClass(), MVC + "HandlerMapping")) {
                    reading.mapping(bean);
                }
            }
        }
        reading.servlets(servletContext);
        return new RouteTable(reading.routes, reading.files, reading.complete && reading.foundMappings);
    }

    private final class Reading {

        private final List<Route> routes = new ArrayList<>();
        private final List<RoutePattern> files = new ArrayList<>();
        private boolean complete = true;
        private boolean foundMappings;

        void mapping(Object mapping) {
            foundMappings = true;
            if (Lineage.isA(mapping, MVC + "handler.AbstractHandlerMethodMapping")) {
                handlerMethods(mapping);
            } else if (Lineage.isA(mapping, MVC + "handler.AbstractUrlHandlerMapping")) {
                urls(mapping);
            } else if (Lineage.isA(mapping, MVC + "function.support.RouterFunctionMapping")) {
                Object function = members.call(mapping, "getRouterFunction");
                complete &= function == null
                        || RouterFunctions.ofServlets(members, routes).read(function);
            } else {
                complete &= mapping.getClass().getName().startsWith("org.springframework.boot.");
            }
        }

        private void handlerMethods(Object mapping) {
            if (!(members.call(mapping, "getHandlerMethods") instanceof Map<?, ?> methods)) {
                complete = false;
                return;
            }
            for (Map.Entry<?, ?> entry : methods.entrySet()) {
                Object info = entry.getKey();
                Set<String> httpMethods = new HashSet<>();
                Object condition = members.call(info, "getMethodsCondition");
                if (members.call(condition, "getMethods") instanceof Collection<?> all) {
                    all.forEach(method -> httpMethods.add(method.toString()));
                }
                String handler = handlers.name(entry.getValue());
                // Until 6.0 by default, gone with 7.0.
                boolean slashed = Boolean.TRUE.equals(members.callIfThere(mapping, "useTrailingSlashMatch"));
                if (members.call(info, "getPatternValues") instanceof Collection<?> patterns) {
                    for (Object pattern : patterns) {
                        RoutePattern exact = RoutePattern.of(slashed(pattern.toString()));
                        routes.add(new Route(slashed ? exact.andSlashed() : exact, httpMethods, handler));
                    }
                }
            }
        }

        private void urls(Object mapping) {
            if (members.call(mapping, "getRootHandler") != null) {
                routes.add(new Route(RoutePattern.of("/"), Set.of(), null));
            }
            if (members.call(mapping, "getHandlerMap") instanceof Map<?, ?> handlers) {
                handlers.forEach((pattern, handler) -> url(slashed(String.valueOf(pattern)), handler));
            }
        }

        private void url(String pattern, Object handler) {
            if (Lineage.isA(handler, MVC + "resource.ResourceHttpRequestHandler")
                    || Lineage.isA(handler, MVC + "resource.DefaultServletHttpRequestHandler")) {
                files.add(RoutePattern.of(pattern));
            } else {
                routes.add(new Route(RoutePattern.of(pattern), Set.of(), null));
                complete &= !takesEverything(pattern);
            }
        }

        /** Dispatchers were read through their mappings, the container's own servlets serve files. */
        void servlets(Object servletContext) {
            if (!(members.call(servletContext, "getServletRegistrations") instanceof Map<?, ?> registrations)) {
                complete = false;
                return;
            }
            for (Object registration : registrations.values()) {
                String type = String.valueOf(members.call(registration, "getClassName"));
                if (type.startsWith("org.apache.catalina.servlets.")
                        || type.startsWith("org.apache.jasper.")
                        || type.equals(MVC + "DispatcherServlet")) {
                    continue;
                }
                if (members.call(registration, "getMappings") instanceof Collection<?> mappings) {
                    for (Object mapping : mappings) {
                        servlet(mapping.toString(), type);
                    }
                }
            }
        }

        /** Servlet 6.1 §12.2: {@code /path/*}, {@code *.extension}, {@code /} or an exact path. */
        private void servlet(String mapping, String type) {
            String pattern = mapping.endsWith("/*")
                    ? mapping.substring(0, mapping.length() - 1) + "**"
                    : mapping.startsWith("*.") ? "/**/" + mapping : mapping;
            routes.add(new Route(RoutePattern.of(pattern.equals("/") ? "/**" : pattern), Set.of(), type));
            complete &= !takesEverything(pattern) && !pattern.equals("/");
        }
    }

    private static boolean takesEverything(String pattern) {
        return pattern.equals("/**") || pattern.equals("/*") || pattern.equals("/{*path}");
    }

    private static String slashed(String pattern) {
        return pattern.startsWith("/") ? pattern : "/" + pattern;
    }
}
