package io.why401.engine.capture.container;

import io.why401.engine.capture.Members;
import io.why401.engine.capture.spring.Lineage;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * Spring WebFlux 5.3 to 7.0: the way from what it hands around to the request of the server below, whichever that is.
 * The application's decorators are foreign code, so their library base class is asked for what it decorates.
 */
public final class WebExchanges {

    /** Under this name its response tells of a decision. */
    public static final String NAME = "spring-webflux";

    private static final String EXCHANGE = "org.springframework.web.server.adapter.DefaultServerWebExchange";
    private static final String DECORATOR = "org.springframework.web.server.ServerWebExchangeDecorator";
    private static final String IN_FILTER = "org.springframework.security.web.server.WebFilterExchange";
    private static final String HTTP = "org.springframework.http.server.reactive.";
    /** What the JDK calls the first fields of a lambda's class. */
    private static final List<String> CAPTURED = List.of("arg$1", "arg$2", "arg$3");

    private static final int MAX_DECORATORS = 20;

    private final Members members;

    public WebExchanges(Members members) {
        this.members = members;
    }

    /** The exchange in {@code object}, without decorators; null when it is none. */
    public @Nullable Object exchangeIn(Object object) {
        Object at = object.getClass().getName().equals(IN_FILTER) ? members.call(object, "getExchange") : object;
        for (int depth = 0; at != null && depth < MAX_DECORATORS; depth++) {
            if (Lineage.isA(at, EXCHANGE)) {
                return at;
            }
            at = Lineage.isA(at, DECORATOR) ? members.field(at, "delegate") : null;
        }
        return null;
    }

    /** Where the application begins, {@code spring.webflux.base-path}; empty, or with a leading slash. */
    public String contextPath(Object exchange) {
        Object request = members.field(exchange, "request");
        Object path = request != null && isLibrary(request) ? members.call(request, "getPath") : null;
        Object context = members.call(members.call(path, "contextPath"), "value");
        return context == null ? "" : context.toString();
    }

    /** What the server below takes for its request. */
    public @Nullable Object nativeRequest(Object exchange) {
        Object at = members.field(exchange, "request");
        for (int depth = 0; at != null && depth < MAX_DECORATORS; depth++) {
            if (Lineage.isA(at, HTTP + "AbstractServerHttpRequest")) {
                return isLibrary(at) ? members.call(at, "getNativeRequest") : null;
            }
            at = Lineage.isA(at, HTTP + "ServerHttpRequestDecorator") ? members.field(at, "delegate") : null;
        }
        return null;
    }

    /** What the server below takes for its response; null for a response that the application wrote. */
    public @Nullable Object nativeResponse(Object response) {
        return isLibrary(response) ? members.call(response, "getNativeResponse") : null;
    }

    private static boolean isLibrary(Object object) {
        return object.getClass().getName().startsWith("org.springframework.");
    }

    /** Whether {@code scope} is the exchange whose response this is: a thread may have gone on to another one. */
    public boolean answers(@Nullable Object scope, Object response) {
        return scope != null && Lineage.isA(scope, EXCHANGE) && members.field(scope, "response") == response;
    }

    /**
     * The exchange of a response on a thread that does not tell: what is to be done before the commit was given by filters
     * as lambdas that captured it, Spring Security's HttpHeaderWriterWebFilter among them (5.7 to 7.1).
     */
    public @Nullable Object exchangeOf(Object response) {
        if (members.field(response, "commitActions") instanceof List<?> actions) {
            for (Object action : actions) {
                for (String captured : CAPTURED) {
                    Object value = members.fieldIfThere(action, captured);
                    Object exchange = value == null ? null : exchangeIn(value);
                    if (answers(exchange, response)) {
                        return exchange;
                    }
                }
            }
        }
        return null;
    }

    /** Then a status that is set now goes nowhere, and the server's request may serve somebody else already. */
    public boolean isCommitted(Object response) {
        return members.field(response, "state") instanceof AtomicReference<?> state
                && String.valueOf(state.get()).equals("COMMITTED");
    }

    public boolean saysUnauthorized(Object response) {
        Object status = members.field(response, "statusCode");
        return status != null && isUnauthorized(status);
    }

    /** An Integer in 5.3, from 6.0 an HttpStatusCode, which for 401 is always the enum's. */
    public static boolean isUnauthorized(Object status) {
        return status instanceof Integer code
                ? code == 401
                : status instanceof Enum<?> constant && constant.name().equals("UNAUTHORIZED");
    }
}
