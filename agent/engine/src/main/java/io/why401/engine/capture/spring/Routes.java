package io.why401.engine.capture.spring;

import io.why401.engine.capture.Members;
import io.why401.engine.capture.Routing;
import io.why401.engine.capture.container.RequestView;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.WeakHashMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The route of a request that never reached its handler. Tables are read once for each web application and read again
 * when they are old, since an application may add mappings while it runs; they are text, so the weak map frees them.
 */
public final class Routes {

    private static final String MVC = "org.springframework.web.servlet.HandlerMapping.";
    private static final long OLD_NANOS = 30_000_000_000L;

    private final Members members;
    private final RouteReader reader;
    private final Map<Object, Aged> tables = new WeakHashMap<>();

    private record Aged(RouteTable table, long readAt) {}

    public Routes(Members members) {
        this.members = members;
        this.reader = new RouteReader(members, new Contexts(members));
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
                    new Route.Match(Routing.MATCHED, pattern.toString(), handlerName(handler), List.of()),
                    true,
                    () -> null);
        }
        Object servletContext = request.servletContext();
        if (servletContext == null) {
            return Found.NOTHING;
        }
        RouteTable table = table(servletContext);
        String path = pathWithin(request);
        Route.Match match = table.find(request.method(), path);
        boolean lost = match.routing() == Routing.NO_ROUTE;
        return new Found(match, false, lost ? new NearestRoute(table.routes(), path) : () -> null);
    }

    private static boolean isFileHandler(Object handler) {
        return Lineage.isA(handler, "org.springframework.web.servlet.resource.ResourceHttpRequestHandler");
    }

    private @Nullable String handlerName(Object handler) {
        Object bean = members.callIfThere(handler, "getBeanType");
        Object method = bean == null ? null : members.call(members.call(handler, "getMethod"), "getName");
        return bean instanceof Class<?> type && method != null ? type.getName() + "." + method : null;
    }

    private RouteTable table(Object servletContext) {
        long now = System.nanoTime();
        synchronized (tables) {
            Aged known = tables.get(servletContext);
            if (known != null && now - known.readAt() < OLD_NANOS) {
                return known.table();
            }
        }
        // Outside the lock: two threads may read it twice, none waits for the other.
        RouteTable table = reader.read(servletContext);
        synchronized (tables) {
            tables.put(servletContext, new Aged(table, now));
        }
        return table;
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
