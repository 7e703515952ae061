package io.why401.engine.capture.spring;

import io.why401.engine.capture.Members;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Reads every mapping of a web application: Spring MVC's handler mappings (5.3 to 7.0) and the container's servlets. A
 * source that it does not know makes the table incomplete, and an incomplete table never says "no such route".
 */
final class RouteReader {

    private static final String MVC = "org.springframework.web.servlet.";

    /** Filters that answer by themselves what others answer in a servlet: their routes are not known. */
    private static final Set<String> FRONT_FILTERS = Set.of(
            "org.glassfish.jersey.servlet.ServletContainer",
            "com.sun.jersey.spi.container.servlet.ServletContainer",
            "org.jboss.resteasy.plugins.server.servlet.FilterDispatcher",
            "org.apache.struts2.dispatcher.filter.StrutsPrepareAndExecuteFilter",
            "org.apache.struts2.dispatcher.filter.StrutsExecuteFilter",
            "org.apache.wicket.protocol.http.WicketFilter",
            "org.apache.tapestry5.TapestryFilter",
            "com.google.inject.servlet.GuiceFilter");

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
        reading.filters(servletContext);
        return new RouteTable(reading.allRoutes(), reading.allFiles(), reading.complete && reading.foundMappings);
    }

    private final class Reading {

        /** As Spring knows them: without the path that their dispatcher has. */
        private final List<Route> routes = new ArrayList<>();

        private final List<RoutePattern> files = new ArrayList<>();
        private final Set<String> dispatchers = new TreeSet<>();
        private final List<Route> servlets = new ArrayList<>();
        private final List<RoutePattern> servletFiles = new ArrayList<>();
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

        /** Which dispatcher a mapping belongs to is not known for certain, so it is taken for all of them. */
        List<Route> allRoutes() {
            List<Route> all = new ArrayList<>(servlets);
            for (String dispatcher : dispatcherPaths()) {
                for (Route route : routes) {
                    all.add(new Route(route.pattern().below(dispatcher), route.methods(), route.handler()));
                }
            }
            return all;
        }

        List<RoutePattern> allFiles() {
            List<RoutePattern> all = new ArrayList<>(servletFiles);
            for (String dispatcher : dispatcherPaths()) {
                for (RoutePattern pattern : files) {
                    all.add(pattern.below(dispatcher));
                }
            }
            return all;
        }

        private Set<String> dispatcherPaths() {
            return dispatchers.isEmpty() ? Set.of("") : dispatchers;
        }

        /** Dispatchers were read through their mappings, the container's own servlets serve files. */
        void servlets(Object servletContext) {
            if (!(members.call(servletContext, "getServletRegistrations") instanceof Map<?, ?> registrations)) {
                complete = false;
                return;
            }
            for (Object registration : registrations.values()) {
                String type = String.valueOf(members.call(registration, "getClassName"));
                boolean servesFiles =
                        type.startsWith("org.apache.catalina.servlets.") || type.startsWith("org.apache.jasper.");
                if (members.call(registration, "getMappings") instanceof Collection<?> mappings) {
                    for (Object mapping : mappings) {
                        if (servesFiles) {
                            servletFiles.add(RoutePattern.of(pattern(mapping.toString())));
                        } else if (type.equals(MVC + "DispatcherServlet")) {
                            dispatchers.add(dispatcherPath(mapping.toString()));
                        } else {
                            servlet(mapping.toString(), type);
                        }
                    }
                }
            }
        }

        /** Only of {@code /path/*} is the path not part of what Spring matches (ServletRequestPathUtils, UrlPathHelper). */
        private static String dispatcherPath(String mapping) {
            return mapping.endsWith("/*") ? mapping.substring(0, mapping.length() - 2) : "";
        }

        void filters(Object servletContext) {
            if (!(members.call(servletContext, "getFilterRegistrations") instanceof Map<?, ?> registrations)) {
                complete = false;
                return;
            }
            for (Object registration : registrations.values()) {
                String type = String.valueOf(members.call(registration, "getClassName"));
                if (FRONT_FILTERS.contains(type)
                        && members.call(registration, "getUrlPatternMappings") instanceof Collection<?> mappings) {
                    for (Object mapping : mappings) {
                        servlet(mapping.toString(), type);
                    }
                }
            }
        }

        private void servlet(String mapping, String type) {
            String pattern = pattern(mapping);
            servlets.add(new Route(RoutePattern.of(pattern), Set.of(), type));
            complete &= !takesEverything(pattern);
        }

        /** Servlet 6.1 §12.2: {@code /path/*}, {@code *.extension}, {@code /} or an exact path. */
        private static String pattern(String mapping) {
            if (mapping.endsWith("/*")) {
                return mapping.substring(0, mapping.length() - 1) + "**";
            }
            return mapping.startsWith("*.") ? "/**/" + mapping : mapping.equals("/") ? "/**" : mapping;
        }
    }

    private static boolean takesEverything(String pattern) {
        return pattern.equals("/**") || pattern.equals("/*") || pattern.equals("/{*path}");
    }

    private static String slashed(String pattern) {
        return pattern.startsWith("/") ? pattern : "/" + pattern;
    }
}
