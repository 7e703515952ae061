package io.why401.engine.capture.container;

import io.why401.engine.capture.Exchange;
import io.why401.engine.capture.Members;
import io.why401.engine.capture.RuleFacts;
import io.why401.engine.capture.spring.Lineage;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** EE 10 and 11 on Jetty 12: a servlet request and response around the core's. */
public final class JettyServletView implements ContainerView {

    private final Members members;
    private final JettyCore core;
    private final String environment;

    /**
     * A view of one servlet API.
     *
     * @param environment {@code ee10} or {@code ee11}
     */
    public JettyServletView(Members members, String environment) {
        this.members = members;
        this.core = new JettyCore(members);
        this.environment = environment;
    }

    @Override
    public String container() {
        return "jetty-" + environment;
    }

    /** Everything here sets the core's status in the end. */
    @Override
    public String announces() {
        return "jetty-12";
    }

    @Override
    public String requestClass() {
        return "org.eclipse.jetty." + environment + ".servlet.ServletContextRequest";
    }

    /** Of a ServletApiResponse or a ServletChannelState; null when the channel is about to be used again. */
    @Override
    public @Nullable Object requestOf(Object response) {
        return members.call(members.call(response, "getServletChannel"), "getServletContextRequest");
    }

    /** Not by way of the channel, which may have gone on to the connection's next request. */
    @Override
    public @Nullable Object requestBehind(Object shown) {
        Object own = ServletRequestView.unwrapped(members, shown);
        String servlet = "org.eclipse.jetty." + environment + ".servlet.";
        return Lineage.isA(own, servlet + "ServletApiRequest") || Lineage.isA(own, servlet + "ServletApiResponse")
                ? members.call(own, "getServletRequestInfo")
                : null;
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
        return core.status(coreResponse(response));
    }

    private @Nullable Object coreResponse(Object response) {
        return members.call(requestOf(response), "getServletContextResponse");
    }

    @Override
    public @Nullable RequestView view(Object request) {
        Object servletRequest = members.call(request, "getServletApiRequest");
        return servletRequest == null ? null : new JettyApiRequestView(members, servletRequest, request);
    }

    @Override
    public List<String> responseHeaders(Object response, String name) {
        return core.responseHeaders(coreResponse(response), name);
    }

    @Override
    public @Nullable Boolean sessionValid(RequestView request, String sessionId) {
        return ((JettyApiRequestView) request).sessionValid(sessionId);
    }

    /** Of {@code HttpServletRequest.authenticate()}; where a constraint demands it, the core refuses. */
    @Override
    public @Nullable RuleFacts rule(Object request, RequestView view, String decider) {
        return core.rule(request, view, decider);
    }
}
