package io.why401.engine.capture.container;

import io.why401.engine.capture.Exchange;
import io.why401.engine.capture.Members;
import io.why401.engine.capture.RuleFacts;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Jetty 10 and 11: one request object and one response object to a channel, recycled between its requests. */
public final class JettyView implements ContainerView {

    private static final String ATTRIBUTE = "io.why401.exchange";

    private final Members members;
    private final JettyConstraints constraints;
    private final boolean errors;

    private JettyView(Members members, boolean errors) {
        this.members = members;
        this.constraints = new JettyConstraints(members);
        this.errors = errors;
    }

    /** For statuses as they are set, and for commits. */
    public static JettyView ofStatuses(Members members) {
        return new JettyView(members, false);
    }

    /** For {@code sendError}, which sets the status by itself. */
    public static JettyView ofErrors(Members members) {
        return new JettyView(members, true);
    }

    @Override
    public String container() {
        return errors ? "jetty-error" : "jetty";
    }

    @Override
    public @Nullable String announces() {
        return errors ? "jetty" : null;
    }

    @Override
    public String requestClass() {
        return "org.eclipse.jetty.server.Request";
    }

    @Override
    public @Nullable Object requestOf(Object response) {
        return members.call(members.call(response, "getHttpChannel"), "getRequest");
    }

    @Override
    public @Nullable Object requestBehind(Object shown) {
        Object own = ServletRequestView.unwrapped(members, shown);
        return switch (own.getClass().getName()) {
            case "org.eclipse.jetty.server.Request" -> own;
            case "org.eclipse.jetty.server.Response" -> requestOf(own);
            default -> null;
        };
    }

    @Override
    public @Nullable Exchange exchangeOn(Object request) {
        return members.call(attributes(request), "getAttribute", ATTRIBUTE) instanceof Exchange exchange
                ? exchange
                : null;
    }

    @Override
    public void keep(Object request, Exchange exchange) {
        Object attributes = attributes(request);
        if (attributes != null) {
            members.call(attributes, "setAttribute", ATTRIBUTE, exchange);
        }
    }

    /** Not {@code Request.setAttribute}, which fires the application's listeners. {@code recycle()} clears these. */
    private @Nullable Object attributes(Object request) {
        return members.call(request, "getAttributes");
    }

    @Override
    public int status(Object response) {
        return members.call(response, "getStatus") instanceof Integer status ? status : 0;
    }

    @Override
    public @Nullable RequestView view(Object request) {
        return new JettyServletRequestView(members, request);
    }

    @Override
    public List<String> responseHeaders(Object response, String name) {
        return members.call(members.call(response, "getHttpFields"), "getValuesList", name) instanceof List<?> all
                ? HeaderValues.first(all.iterator())
                : List.of();
    }

    @Override
    public @Nullable Boolean sessionValid(RequestView request, String sessionId) {
        return JettySessions.isValid(members, members.callIfThere(request.object(), "getSessionHandler"), sessionId);
    }

    @Override
    public @Nullable RuleFacts rule(Object request, RequestView view, String decider) {
        return constraints.ofServlet(view, decider);
    }
}
