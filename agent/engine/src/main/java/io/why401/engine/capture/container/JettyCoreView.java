package io.why401.engine.capture.container;

import io.why401.engine.capture.Exchange;
import io.why401.engine.capture.Members;
import io.why401.engine.capture.RuleFacts;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Jetty 12.0 and 12.1 below any servlet API: the channel's own response, and the stream that a response leaves by. */
public final class JettyCoreView implements ContainerView {

    private static final String CHANNEL = "org.eclipse.jetty.server.internal.HttpChannelState";

    private final Members members;
    private final JettyCore core;

    public JettyCoreView(Members members) {
        this.members = members;
        this.core = new JettyCore(members);
    }

    @Override
    public String container() {
        return "jetty-12";
    }

    /** The response stands for its request: see the scope hook. */
    @Override
    public String requestClass() {
        return CHANNEL + "$ChannelResponse";
    }

    /** The channel's response, which is behind the stream at the commit. */
    @Override
    public @Nullable Object requestOf(Object response) {
        // Also the ErrorResponse that takes its place when a handler fails.
        if (response.getClass().getName().startsWith(CHANNEL + "$")) {
            return response;
        }
        Object channel = members.fieldIfThere(response, "_httpChannel");
        if (channel == null) { // HTTP/1.1, where the stream is an inner class of the connection.
            channel = members.field(members.field(response, "this$0"), "_httpChannel");
        }
        // The getter would take the channel's lock.
        return members.field(channel, "_response");
    }

    /** For a framework that runs on the core without servlets. */
    @Override
    public @Nullable Object requestBehind(Object shown) {
        Object own = core.innermost(shown);
        if (own.getClass().getName().equals(CHANNEL + "$ChannelRequest")) {
            own = members.field(members.field(own, "_httpChannelState"), "_response");
        }
        return own != null && own.getClass().getName().equals(requestClass()) ? own : null;
    }

    @Override
    public @Nullable Exchange exchangeOn(Object response) {
        Object request = members.call(response, "getRequest");
        return request == null ? null : core.exchangeOn(request);
    }

    @Override
    public void keep(Object response, Exchange exchange) {
        Object request = members.call(response, "getRequest");
        if (request != null) {
            core.keep(request, exchange);
        }
    }

    /** An open WebSocket refers to the request that it began with (seen in 12.1.14). */
    @Override
    public void forget(Object response) {
        Object request = members.call(response, "getRequest");
        if (request != null) {
            core.forget(request);
        }
    }

    @Override
    public int status(Object response) {
        return core.status(requestOf(response));
    }

    @Override
    public @Nullable RequestView view(Object response) {
        Object request = members.call(response, "getRequest");
        return request == null ? null : new JettyCoreRequestView(members, request);
    }

    @Override
    public List<String> responseHeaders(Object response, String name) {
        return core.responseHeaders(requestOf(response), name);
    }

    @Override
    public @Nullable Boolean sessionValid(RequestView request, String sessionId) {
        return null;
    }

    @Override
    public @Nullable RuleFacts rule(Object response, RequestView view, String decider) {
        Object request = members.call(response, "getRequest");
        return request == null ? null : core.rule(request, view, decider);
    }
}
