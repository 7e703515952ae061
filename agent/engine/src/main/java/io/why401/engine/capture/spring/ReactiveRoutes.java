package io.why401.engine.capture.spring;

import io.why401.engine.capture.Members;
import io.why401.engine.capture.Routing;
import io.why401.engine.capture.container.RequestView;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@link Routes} for Spring WebFlux: the exchange's attributes when a handler was chosen, else the mappings of its context. */
public final class ReactiveRoutes {

    private static final String FLUX = "org.springframework.web.reactive.";
    private static final String GATEWAY = "org.springframework.cloud.gateway.support.ServerWebExchangeUtils.";

    private final HandlerMethods handlers;
    private final RouteTables tables;

    public ReactiveRoutes(Members members) {
        this.handlers = new HandlerMethods(members);
        this.tables = new RouteTables(new ReactiveRouteReader(members, new Contexts(members))::read);
    }

    public Routes.Found of(RequestView request) {
        Object handler = request.attribute(FLUX + "HandlerMapping.bestMatchingHandler");
        Object pattern = request.attribute(FLUX + "HandlerMapping.bestMatchingPattern");
        if (handler != null && pattern != null && !Lineage.isA(handler, FLUX + "resource.ResourceWebHandler")) {
            return reached(pattern, handlers.nameIfOne(handler));
        }
        if (request.attribute(GATEWAY + "gatewayRoute") != null) {
            return reached(request.attribute(GATEWAY + "gatewayPredicateMatchedPathAttr"), null);
        }
        Object context = request.springContext();
        if (context == null) {
            return Routes.Found.NOTHING;
        }
        return Routes.Found.in(tables.of(context), request);
    }

    private static Routes.Found reached(@Nullable Object pattern, @Nullable String handler) {
        String template = pattern == null ? null : pattern.toString();
        return new Routes.Found(new Route.Match(Routing.MATCHED, template, handler, List.of()), true, () -> null);
    }
}
