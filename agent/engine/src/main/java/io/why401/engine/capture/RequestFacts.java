package io.why401.engine.capture;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The request as the caller sent it, redacted and capped.
 *
 * @param path without query and path parameters; segments that look like a secret are {@code {redacted}}
 * @param route template of the handler, such as {@code /orders/{id}}; null when there is none or it is not known
 * @param handler class and method of the handler, when known
 * @param handlerReached the decision fell inside a handler (controller, interceptor, exception handler, servlet)
 * @param preflight a CORS preflight (Fetch standard, CORS-preflight request): OPTIONS, Origin, Access-Control-Request-Method
 * @param webSocket the caller asked for a WebSocket in place of a response (RFC 6455 §4.1); it sees no more than a failed handshake
 */
public record RequestFacts(
        String method,
        String path,
        List<String> queryKeys,
        Routing routing,
        @Nullable String route,
        @Nullable String handler,
        boolean handlerReached,
        List<String> allowedMethods,
        @Nullable String protocol,
        boolean secure,
        @Nullable String host,
        @Nullable String origin,
        @Nullable String userAgent,
        Dispatch dispatch,
        @Nullable String contentType,
        boolean preflight,
        boolean webSocket) {

    /** RFC 9110 §9 and RFC 5789; a client can invent further ones. */
    private static final Set<String> METHODS =
            Set.of("GET", "HEAD", "POST", "PUT", "DELETE", "CONNECT", "OPTIONS", "TRACE", "PATCH");

    public RequestFacts {
        queryKeys = List.copyOf(queryKeys);
        allowedMethods = List.copyOf(allowedMethods);
    }

    public boolean hasKnownMethod() {
        return METHODS.contains(method);
    }
}
