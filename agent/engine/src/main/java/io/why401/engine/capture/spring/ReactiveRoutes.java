package io.why401.engine.capture.spring;

import io.why401.engine.capture.Members;
import io.why401.engine.capture.Routing;
import io.why401.engine.capture.container.RequestView;
import java.util.List;
import java.util.Map;
import java.util.WeakHashMap;
import org.jspecify.annotations.Nullable;

/** {@link Routes} for Spring WebFlux: the exchange's attributes when a handler was chosen, else the mappings of its context. */
public final class ReactiveRoutes {

    private static final String FLUX = "org.springframework.web.reactive.";
    private static final String GATEWAY = "org.springframework.cloud.gateway.support.ServerWebExchangeUtils.";
    private static final long OLD_NANOS = 30_000_000_000L;

    private final Members members;
    private final ReactiveRouteReader reader;
    private final Map<Object, Aged> tables = new WeakHashMap<>();

    private record Aged(RouteTable table, long readAt) {}

    public ReactiveRoutes(Members members) {
        this.members = members;
        this.reader = new ReactiveRouteReader(members, new Contexts(members));
    }

    public Routes.Found of(RequestView request) {
        Object handler = request.attribute(FLUX + "HandlerMapping.bestMatchingHandler");
        Object pattern = request.attribute(FLUX + "HandlerMapping.bestMatchingPattern");
        if (handler != null && pattern != null && !Lineage.isA(handler, FLUX + "resource.ResourceWebHandler")) {
            return reached(pattern, handlerName(handler));
        }
        if (request.attribute(GATEWAY + "gatewayRoute") != null) {
            return reached(request.attribute(GATEWAY + "gatewayPredicateMatchedPathAttr"), null);
        }
        Object context = request.springContext();
        if (context == null) {
            return Routes.Found.NOTHING;
        }
        RouteTable table = table(context);
        String path = Routes.pathWithin(request);
        Route.Match match = table.find(request.method(), path);
        boolean lost = match.routing() == Routing.NO_ROUTE;
        return new Routes.Found(match, false, lost ? new NearestRoute(table.routes(), path) : () -> null);
    }

    private static Routes.Found reached(@Nullable Object pattern, @Nullable String handler) {
        String template = pattern == null ? null : pattern.toString();
        return new Routes.Found(new Route.Match(Routing.MATCHED, template, handler, List.of()), true, () -> null);
    }

    private @Nullable String handlerName(Object handler) {
        return members.callIfThere(handler, "getBeanType") instanceof Class<?> type
                        && members.call(members.call(handler, "getMethod"), "getName") instanceof String method
                ? type.getName() + "." + method
                : null;
    }

    private RouteTable table(Object context) {
        long now = System.nanoTime();
        synchronized (tables) {
            Aged known = tables.get(context);
            if (known != null && now - known.readAt() < OLD_NANOS) {
                return known.table();
            }
        }
        // Outside the lock: two threads may read it twice, none waits for the other.
        RouteTable table = reader.read(context);
        synchronized (tables) {
            tables.put(context, new Aged(table, now));
        }
        return table;
    }
}
