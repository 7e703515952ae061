package io.why401.engine.capture;

import io.why401.engine.capture.container.RequestView;
import io.why401.engine.capture.redact.Paths;
import io.why401.engine.capture.redact.Text;
import io.why401.engine.capture.spring.Routes;

/** From a servlet request to {@link RequestFacts}. */
final class RequestReader {

    private static final int MAX_HEADER = 200;
    private static final int MAX_METHOD = 32;

    private RequestReader() {}

    static RequestFacts read(RequestView request, Routes.Found route, boolean inHandler) {
        String method = Text.capped(request.method(), MAX_METHOD);
        String origin = request.header("Origin");
        boolean preflight =
                "OPTIONS".equals(method) && origin != null && request.header("Access-Control-Request-Method") != null;
        return new RequestFacts(
                method == null ? "" : method,
                Paths.path(originalUri(request)),
                Paths.queryKeys(request.query()),
                route.routing(),
                route.template(),
                route.handler(),
                route.reached() || inHandler || request.asyncStarted(),
                route.allowedMethods(),
                request.protocol(),
                request.secure(),
                Text.capped(request.host(), MAX_HEADER),
                Text.capped(origin, MAX_HEADER),
                Text.capped(request.header("User-Agent"), MAX_HEADER),
                dispatch(request),
                Text.capped(request.header("Content-Type"), MAX_HEADER),
                preflight,
                "websocket".equalsIgnoreCase(request.header("Upgrade")));
    }

    /** Of a forwarded request the path that the caller asked for (Servlet 6.1 §9.4.2). */
    private static String originalUri(RequestView request) {
        return request.servletAttribute("forward.request_uri") instanceof String uri ? uri : request.uri();
    }

    static Dispatch dispatch(RequestView request) {
        return switch (request.dispatcherType()) {
            case "ERROR" -> Dispatch.ERROR;
            case "ASYNC" -> Dispatch.ASYNC;
            case "FORWARD" -> Dispatch.FORWARD;
            default -> Dispatch.REQUEST;
        };
    }
}
