package io.why401.engine.capture.container;

import io.why401.engine.capture.Exchange;
import io.why401.engine.capture.Members;
import io.why401.engine.capture.RuleFacts;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What Jetty 12's core keeps of one request, whichever of its wrappers is at hand. Core requests are made anew for each request. */
final class JettyCore {

    private static final String ATTRIBUTE = "io.why401.exchange";

    private final Members members;
    private final JettyConstraints constraints;

    JettyCore(Members members) {
        this.members = members;
        this.constraints = new JettyConstraints(members);
    }

    /** The channel's own request, or response, behind any number of wrappers, which are anybody's code. */
    Object innermost(Object request) {
        Object at = request;
        for (int depth = 0; depth < 20; depth++) {
            Object inner = members.callIfThere(at, "getWrapped");
            if (inner == null) {
                break;
            }
            at = inner;
        }
        return at;
    }

    @Nullable
    Exchange exchangeOn(Object request) {
        return members.call(innermost(request), "getAttribute", ATTRIBUTE) instanceof Exchange exchange
                ? exchange
                : null;
    }

    void keep(Object request, Exchange exchange) {
        members.call(innermost(request), "setAttribute", ATTRIBUTE, exchange);
    }

    /**
     * The rule of an authenticator, looked for below the request's context, or below the server outside of any.
     *
     * @param request with its context, or the channel's own
     */
    @Nullable
    RuleFacts rule(Object request, RequestView view, String decider) {
        Object context = members.call(request, "getContext");
        Object handler = members.callIfThere(context, "getContextHandler");
        Object connector = members.call(members.call(request, "getConnectionMetaData"), "getConnector");
        String uri = members.text(members.call(request, "getHttpURI"), "getCanonicalPath");
        String path = uri == null ? null : (String) members.call(context, "getPathInContext", uri);
        String contextPath = members.text(context, "getContextPath");
        return constraints.of(
                handler == null ? members.call(connector, "getServer") : handler,
                contextPath == null ? "" : contextPath,
                path == null ? "/" : path,
                view.method(),
                decider);
    }

    void forget(Object request) {
        members.call(innermost(request), "removeAttribute", ATTRIBUTE);
    }

    int status(@Nullable Object response) {
        return members.call(response, "getStatus") instanceof Integer status ? status : 0;
    }

    List<String> responseHeaders(@Nullable Object response, String name) {
        return members.call(members.call(response, "getHeaders"), "getValuesList", name) instanceof List<?> all
                ? HeaderValues.first(all.iterator())
                : List.of();
    }
}
