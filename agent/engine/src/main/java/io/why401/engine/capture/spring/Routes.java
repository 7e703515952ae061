package io.why401.engine.capture.spring;

import io.why401.engine.capture.Members;
import io.why401.engine.capture.Routing;
import io.why401.engine.capture.container.RequestView;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The route of a request that never reached its handler. */
public final class Routes {

    private static final String MVC = "org.springframework.web.servlet.HandlerMapping.";

    private final HandlerMethods handlers;
    private final RouteTables tables;

    public Routes(Members members) {
        this.handlers = new HandlerMethods(members);
        this.tables = new RouteTables(new RouteReader(members, new Contexts(members))::read);
    }

    /**
     * What the application's mappings say of this request.
     *
     * @param reached Spring MVC had chosen a handler when the 401 was decided
     * @param nearest what a wrong path was perhaps meant for; to be asked on the agent's thread
     */
    public record Found(Route.Match match, boolean reached, Supplier<@Nullable String> nearest) {

        /** When nothing could be read. */
        public static final Found NOTHING = new Found(Route.Match.UNKNOWN, false, () -> null);

        /** What the mappings say of a request that no handler was chosen for. */
        static Found in(RouteTable table, RequestView request) {
            String path = pathWithin(request);
            Route.Match match = table.find(request.method(), path);
            boolean lost = match.routing() == Routing.NO_ROUTE;
            return new Found(match, false, lost ? table.nearest(path) : () -> null);
        }

        public Routing routing() {
            return match.routing();
        }

        public @Nullable String template() {
            return match.template();
        }

        public @Nullable String handler() {
            return match.handler();
        }

        public List<String> allowedMethods() {
            return match.allowedMethods();
        }
    }

    /** Spring's own answer when the dispatcher had one, else the table's. */
    public Found of(RequestView request) {
        Object handler = request.attribute(MVC + "bestMatchingHandler");
        Object pattern = request.attribute(MVC + "bestMatchingPattern");
        if (handler != null && pattern != null && !isFileHandler(handler)) {
            return new Found(
                    new Route.Match(Routing.MATCHED, pattern.toString(), handlers.nameIfOne(handler), List.of()),
                    true,
                    () -> null);
        }
        Object servletContext = request.servletContext();
        if (servletContext == null) {
            return Found.NOTHING;
        }
        return Found.in(tables.of(servletContext), request);
    }

    private static boolean isFileHandler(Object handler) {
        return Lineage.isA(handler, "org.springframework.web.servlet.resource.ResourceHttpRequestHandler");
    }

    /** Decoded, within the application, without path parameters. */
    static String pathWithin(RequestView request) {
        String uri = request.uri();
        String context = request.contextPath();
        String path = uri.startsWith(context) ? uri.substring(context.length()) : uri;
        StringBuilder plain = new StringBuilder(path.length());
        int from = 0;
        while (from < path.length()) {
            int semicolon = path.indexOf(';', from);
            plain.append(path, from, semicolon < 0 ? path.length() : semicolon);
            int slash = semicolon < 0 ? -1 : path.indexOf('/', semicolon);
            from = slash < 0 ? path.length() : slash;
        }
        try {
            return URLDecoder.decode(plain.toString().replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException badEscape) {
            return plain.toString();
        }
    }
}
