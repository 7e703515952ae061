package io.why401.engine.capture.container;

import io.why401.engine.capture.Exchange;
import io.why401.engine.capture.Members;
import io.why401.engine.capture.RuleFacts;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** EE 8 and 9 on Jetty 12: Jetty 11's request and response, nested into the core's, which hears of the status at the commit. */
public final class JettyNestedView implements ContainerView {

    private final Members members;
    private final JettyConstraints constraints;
    private final JettyCore core;
    private final String environment;
    private final boolean errors;

    private JettyNestedView(Members members, String environment, boolean errors) {
        this.members = members;
        this.constraints = new JettyConstraints(members);
        this.core = new JettyCore(members);
        this.environment = environment;
        this.errors = errors;
    }

    /**
     * For statuses as they are set.
     *
     * @param environment {@code ee8} or {@code ee9}
     */
    public static JettyNestedView ofStatuses(Members members, String environment) {
        return new JettyNestedView(members, environment, false);
    }

    /** For {@code sendError}, which sets the status by itself. */
    public static JettyNestedView ofErrors(Members members, String environment) {
        return new JettyNestedView(members, environment, true);
    }

    @Override
    public String container() {
        return "jetty-" + environment + (errors ? "-error" : "");
    }

    @Override
    public String announces() {
        return errors ? "jetty-" + environment : "jetty-12";
    }

    @Override
    public String requestClass() {
        return "org.eclipse.jetty." + environment + ".nested.ContextHandler$CoreContextRequest";
    }

    @Override
    public @Nullable Object requestOf(Object response) {
        return members.call(members.call(response, "getHttpChannel"), "getCoreRequest");
    }

    @Override
    public @Nullable Exchange exchangeOn(Object request) {
        return core.exchangeOn(request);
    }

    @Override
    public void keep(Object request, Exchange exchange) {
        core.keep(request, exchange);
    }

    @Override
    public int status(Object response) {
        return core.status(response);
    }

    @Override
    public @Nullable RequestView view(Object request) {
        Object nested = members.call(members.call(request, "getHttpChannel"), "getRequest");
        return nested == null ? null : new JettyServletRequestView(members, nested);
    }

    /** The commit is the core's, never this view's. */
    @Override
    public List<String> responseHeaders(Object response, String name) {
        return List.of();
    }

    @Override
    public @Nullable Boolean sessionValid(RequestView request, String sessionId) {
        Object contextRequest = members.call(members.call(request.object(), "getHttpChannel"), "getCoreRequest");
        return JettySessions.isValid(members, members.callIfThere(contextRequest, "getSessionManager"), sessionId);
    }

    @Override
    public @Nullable RuleFacts rule(Object request, RequestView view, String decider) {
        return constraints.ofServlet(view, decider);
    }
}
