package io.why401.engine.capture.container;

import io.why401.engine.capture.Exchange;
import io.why401.engine.capture.Members;
import io.why401.engine.capture.RuleFacts;
import io.why401.engine.capture.thrown.Code;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is given to {@code Response.writeError} in Jetty 12: the request as handlers see it, with its context, which the
 * channel's own request knows nothing of. Authenticators refuse this way, before any servlet is asked.
 */
public final class JettyErrorView implements ContainerView {

    private final Members members;
    private final JettyCore core;

    public JettyErrorView(Members members) {
        this.members = members;
        this.core = new JettyCore(members);
    }

    @Override
    public String container() {
        return "jetty-12-error";
    }

    @Override
    public String announces() {
        return "jetty-12";
    }

    /** None: it is no scope. */
    @Override
    public String requestClass() {
        return "";
    }

    @Override
    public Object requestOf(Object request) {
        return request;
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
    public int status(Object request) {
        Object channel = members.call(core.innermost(request), "getComponents");
        return core.status(members.field(channel, "_response"));
    }

    /** The servlet API's request where there is one, else the outermost that is Jetty's own. */
    @Override
    public RequestView view(Object request) {
        Object outermost = null;
        Object at = request;
        for (int depth = 0; at != null && depth < 20; depth++) {
            String type = at.getClass().getName();
            if (type.endsWith(".servlet.ServletContextRequest") && Code.isContainer(type)) {
                Object servletRequest = members.call(at, "getServletApiRequest");
                if (servletRequest != null) {
                    return new JettyApiRequestView(members, servletRequest, at);
                }
            }
            outermost = outermost == null && Code.isContainer(type) ? at : outermost;
            at = members.callIfThere(at, "getWrapped");
        }
        return new JettyCoreRequestView(members, outermost == null ? core.innermost(request) : outermost);
    }

    @Override
    public List<String> responseHeaders(Object request, String name) {
        return List.of();
    }

    @Override
    public @Nullable Boolean sessionValid(RequestView request, String sessionId) {
        return request instanceof JettyApiRequestView servlet ? servlet.sessionValid(sessionId) : null;
    }

    @Override
    public @Nullable RuleFacts rule(Object request, RequestView view, String decider) {
        return core.rule(request, view, decider);
    }
}
