package io.why401.engine.capture.container;

import io.why401.engine.capture.Exchange;
import io.why401.engine.capture.Members;
import io.why401.engine.capture.RuleFacts;
import io.why401.engine.health.AgentHealth;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Undertow 2.2 to 2.4: the exchange is request and response at once, with or without servlets on top of it. */
public final class UndertowView implements ContainerView {

    private static final String SERVLETS = "io.undertow.servlet.spec.";

    private final Members members;
    private final UndertowRules rules;

    private final UndertowAttachments attachments;

    public UndertowView(Members members, AgentHealth health) {
        this.members = members;
        this.attachments = new UndertowAttachments(health);
        this.rules = new UndertowRules(members);
    }

    @Override
    public String container() {
        return "undertow";
    }

    @Override
    public String requestClass() {
        return "io.undertow.server.HttpServerExchange";
    }

    @Override
    public Object requestOf(Object response) {
        return response;
    }

    @Override
    public @Nullable Object requestBehind(Object shown) {
        Object own = ServletRequestView.unwrapped(members, shown);
        return switch (own.getClass().getName()) {
            case "io.undertow.server.HttpServerExchange" -> own;
            case SERVLETS + "HttpServletRequestImpl", SERVLETS + "HttpServletResponseImpl" ->
                members.call(own, "getExchange");
            default -> null;
        };
    }

    @Override
    public @Nullable Exchange exchangeOn(Object request) {
        return attachments.get(request);
    }

    @Override
    public void keep(Object request, Exchange exchange) {
        attachments.put(request, exchange);
    }

    /** An idle worker may refer to its last exchange (seen in 2.4.4). Nothing is counted twice without our mark: Undertow starts no response twice. */
    @Override
    public void release(Object request) {
        attachments.remove(request);
    }

    /** An open WebSocket refers to the exchange that it began with (seen in 2.2.37 and 2.4.4). */
    @Override
    public void forget(Object request) {
        attachments.remove(request);
    }

    @Override
    public int status(Object response) {
        return members.call(response, "getStatusCode") instanceof Integer status ? status : 0;
    }

    @Override
    public RequestView view(Object request) {
        Object servlets = servletContextOf(request);
        Object servletRequest = servlets == null ? null : members.call(servlets, "getOriginalRequest");
        return servletRequest == null
                ? new UndertowRequestView(members, request)
                : new ServletRequestView(members, servletRequest);
    }

    /**
     * What the servlet layer attached to the exchange, null before it or without it. Found by its class, since its key
     * lies in a class of undertow-servlet's loader, which need not be undertow-core's.
     */
    private @Nullable Object servletContextOf(Object exchange) {
        if (members.field(exchange, "attachments") instanceof Map<?, ?> all) {
            for (Object attached : all.values()) {
                if (attached != null
                        && attached.getClass().getName().equals("io.undertow.servlet.handlers.ServletRequestContext")) {
                    return attached;
                }
            }
        }
        return null;
    }

    @Override
    public List<String> responseHeaders(Object response, String name) {
        return members.call(members.call(response, "getResponseHeaders"), "get", name) instanceof Iterable<?> all
                ? HeaderValues.first(all.iterator())
                : List.of();
    }

    /** Asks the map in memory only: a clustered manager, such as WildFly's, would do I/O. */
    @Override
    public @Nullable Boolean sessionValid(RequestView request, String sessionId) {
        Object deployment = members.callIfThere(request.servletContext(), "getDeployment");
        Object manager = members.callIfThere(deployment, "getSessionManager");
        if (manager == null
                || !manager.getClass().getName().equals("io.undertow.server.session.InMemorySessionManager")) {
            return null;
        }
        return members.call(manager, "getSession", sessionId) != null;
    }

    @Override
    public @Nullable RuleFacts rule(Object request, RequestView view, String decider) {
        return rules.of(request, servletContextOf(request), decider);
    }
}
