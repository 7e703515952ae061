package io.why401.engine.capture.container;

import io.why401.engine.capture.Members;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The ServletApiRequest of EE 10 and 11: one for all dispatches, each of which wraps it, so it says REQUEST to all of them. */
final class JettyApiRequestView extends ServletRequestView {

    /** ServletChannelState.RequestState, from startAsync to the timeout's listeners. */
    private static final Set<String> ASYNC_STATES = Set.of("ASYNC", "DISPATCH", "EXPIRE", "EXPIRING", "COMPLETE");

    private final Members members;
    private final Object contextRequest;

    /**
     * A view for one decision.
     *
     * @param contextRequest its ServletContextRequest
     */
    JettyApiRequestView(Members members, Object apiRequest, Object contextRequest) {
        super(members, apiRequest);
        this.members = members;
        this.contextRequest = contextRequest;
    }

    @Nullable
    Boolean sessionValid(String sessionId) {
        return JettySessions.isValid(members, members.callIfThere(contextRequest, "getSessionManager"), sessionId);
    }

    @Override
    public @Nullable String host() {
        String header = super.host();
        return header != null ? header : JettyCoreRequestView.authority(members, contextRequest);
    }

    @Override
    public boolean hasPrincipal() {
        return JettyCoreRequestView.isAuthenticated(members, contextRequest);
    }

    /** From the fields, since the getters take the lock of the state. A forward leaves no trace here. */
    @Override
    public String dispatcherType() {
        Object state = members.call(contextRequest, "getServletRequestState");
        if ("ERRORING".equals(String.valueOf(members.field(state, "_requestState")))) {
            return "ERROR";
        }
        return Boolean.FALSE.equals(members.field(state, "_initial")) ? "ASYNC" : "REQUEST";
    }

    /** As {@code ServletApiRequest.isAsyncStarted} says while a dispatch is under way. */
    @Override
    public boolean asyncStarted() {
        Object state = members.call(contextRequest, "getServletRequestState");
        return ASYNC_STATES.contains(String.valueOf(members.field(state, "_requestState")));
    }

    /** In Jetty 12.1 the request of the error dispatch translates these names, and this one inside it has Jetty's own only. */
    @Override
    public @Nullable Object servletAttribute(String name) {
        Object value = super.servletAttribute(name);
        return value != null
                ? value
                : switch (name) {
                    case "error.status_code" -> attribute("org.eclipse.jetty.server.error_status");
                    case "error.exception" -> attribute("org.eclipse.jetty.server.error_exception");
                    default -> null;
                };
    }
}
