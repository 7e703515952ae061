package io.why401.engine.capture.container;

import io.why401.engine.capture.ContainerReason;
import io.why401.engine.capture.Exchange;
import io.why401.engine.capture.Members;
import io.why401.engine.capture.RuleFacts;
import java.util.Enumeration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Tomcat 10.1 and 11.0: coyote's request and response, and catalina's request behind them. */
public final class TomcatView implements ContainerView {

    /** On coyote's request: {@code recycle()} clears its attributes, but not its notes; and catalina's would fire the application's listeners. */
    private static final String ATTRIBUTE = "io.why401.exchange";

    /** {@code CoyoteAdapter.ADAPTER_NOTES}: where catalina's request hangs on coyote's. */
    private static final Integer ADAPTER_NOTES = 1;

    private static final String CONNECTOR = "org.apache.catalina.connector.";

    private final Members members;
    private final TomcatConstraints constraints;
    private final TomcatAddressRules addresses;
    private final TomcatReasons reasons;

    public TomcatView(Members members) {
        this.members = members;
        this.constraints = new TomcatConstraints(members);
        this.addresses = new TomcatAddressRules(members);
        this.reasons = new TomcatReasons(members);
    }

    @Override
    public String container() {
        return "tomcat";
    }

    @Override
    public String requestClass() {
        return "org.apache.coyote.Request";
    }

    @Override
    public @Nullable Object requestOf(Object response) {
        return members.call(response, "getRequest");
    }

    @Override
    public @Nullable Object requestBehind(Object shown) {
        Object facade = ServletRequestView.unwrapped(members, shown);
        return switch (facade.getClass().getName()) {
            case CONNECTOR + "RequestFacade" -> members.call(members.field(facade, "request"), "getCoyoteRequest");
            case CONNECTOR + "ResponseFacade" ->
                members.call(members.call(members.field(facade, "response"), "getCoyoteResponse"), "getRequest");
            default -> null;
        };
    }

    @Override
    public @Nullable Exchange exchangeOn(Object request) {
        return members.call(request, "getAttribute", ATTRIBUTE) instanceof Exchange exchange ? exchange : null;
    }

    @Override
    public void keep(Object request, Exchange exchange) {
        members.call(request, "setAttribute", ATTRIBUTE, exchange);
    }

    @Override
    public int status(Object response) {
        return members.call(response, "getStatus") instanceof Integer status ? status : 0;
    }

    @Override
    public @Nullable RequestView view(Object request) {
        Object servletRequest = members.call(request, "getNote", ADAPTER_NOTES);
        return servletRequest == null ? null : new TomcatRequestView(members, servletRequest);
    }

    @Override
    public List<String> responseHeaders(Object response, String name) {
        return members.call(members.call(response, "getMimeHeaders"), "values", name) instanceof Enumeration<?> all
                ? HeaderValues.first(all.asIterator())
                : List.of();
    }

    /**
     * Asks StandardManager's map only: a persistent or clustered manager would do I/O, and {@code Session.isValid()} may
     * expire the session and call the application's listeners.
     */
    @Override
    public @Nullable Boolean sessionValid(RequestView request, String sessionId) {
        Object manager = members.call(members.call(request.object(), "getContext"), "getManager");
        if (manager == null || !manager.getClass().getName().equals("org.apache.catalina.session.StandardManager")) {
            return null;
        }
        Object session = members.call(manager, "findSession", sessionId);
        if (session == null) {
            return false;
        }
        int maxIdleSeconds = (Integer) orZero(members.call(session, "getMaxInactiveInterval"));
        long idleMillis = ((Number) orZero(members.call(session, "getIdleTimeInternal"))).longValue();
        return maxIdleSeconds <= 0 || idleMillis / 1000 < maxIdleSeconds;
    }

    /** Its jvmRoute (StandardSessionIdGenerator, 9.0 to 11.0). */
    @Override
    public @Nullable String node(RequestView request) {
        Object manager = members.call(members.call(request.object(), "getContext"), "getManager");
        return members.callIfThere(manager, "getJvmRoute") instanceof String route && !route.isEmpty() ? route : null;
    }

    @Override
    public @Nullable RuleFacts rule(Object request, RequestView view, String decider) {
        if (isAuthenticator(decider)) {
            RuleFacts spoiled =
                    "invalid".equals(view.header("Authorization")) ? addresses.spoilingValve(view.object()) : null;
            return spoiled != null ? spoiled : constraints.of(view);
        }
        return switch (decider) {
            case "org.apache.catalina.valves.RequestFilterValve" -> addresses.valve(view.object());
            case "org.apache.catalina.filters.RequestFilter" -> addresses.filter(view.object());
            default -> null;
        };
    }

    @Override
    public @Nullable ContainerReason reason(RequestView view, String decider, @Nullable String user) {
        return reasons.of(view, decider, user);
    }

    static boolean isAuthenticator(String className) {
        return className.startsWith("org.apache.catalina.authenticator.");
    }

    private static Object orZero(@Nullable Object number) {
        return number == null ? 0 : number;
    }
}
