package io.why401.engine.capture.container;

import io.why401.engine.capture.Exchange;
import io.why401.engine.capture.Members;
import io.why401.engine.capture.spring.Lineage;
import io.why401.engine.health.AgentHealth;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The request and response of a servlet container that we do not know, through the servlet API alone, javax or jakarta. */
public final class ServletView implements ContainerView {

    /** On the request, which the container clears (Servlet 6.1 §3.1); the application's attribute listeners hear of it. */
    private static final String ATTRIBUTE = "io.why401.exchange";

    private static final int MAX_WRAPPERS = 20;

    /** Packages of the containers that have hooks, and whose. */
    private static final Map<String, String> KNOWN =
            Map.of("org.apache.catalina.", "tomcat", "org.eclipse.jetty.", "jetty", "io.undertow.", "undertow");

    private final Members members;
    private final AgentHealth health;

    public ServletView(Members members, AgentHealth health) {
        this.members = members;
        this.health = health;
    }

    @Override
    public String container() {
        return "servlet";
    }

    /** The class is the container's own: {@link #isRequest} tells. */
    @Override
    public String requestClass() {
        return "";
    }

    public boolean isRequest(Object scope) {
        return Lineage.implementsInterface(scope.getClass(), "jakarta.servlet.ServletRequest")
                || Lineage.implementsInterface(scope.getClass(), "javax.servlet.ServletRequest");
    }

    /**
     * Whether the container has hooks in place, which see this response as well: those of a request that was under way
     * when they came have entered no scope.
     */
    public boolean isSeenElsewhere(RequestView request) {
        String type = request.object().getClass().getName();
        for (Map.Entry<String, String> known : KNOWN.entrySet()) {
            if (type.startsWith(known.getKey())) {
                return health.speaks(known.getValue());
            }
        }
        return false;
    }

    /** Nothing in the API leads from a response to its request. */
    @Override
    public @Nullable Object requestOf(Object response) {
        return null;
    }

    @Override
    public @Nullable Exchange exchangeOn(Object request) {
        Object kept = innermostRequest(request).attribute(ATTRIBUTE);
        return kept instanceof Exchange exchange ? exchange : null;
    }

    @Override
    public void keep(Object request, Exchange exchange) {
        members.call(innermostRequest(request).object(), "setAttribute", ATTRIBUTE, exchange);
    }

    @Override
    public int status(Object response) {
        return members.call(innermost(response), "getStatus") instanceof Integer status ? status : 0;
    }

    @Override
    public RequestView view(Object request) {
        return innermostRequest(request);
    }

    private ServletRequestView innermostRequest(Object request) {
        return ServletRequestView.innermost(members, request);
    }

    /**
     * What a wrapper of the application's says of its status is not what leaves. A container's own may have a
     * {@code getResponse}, too, as Jetty 12's has for its core's.
     */
    private Object innermost(Object response) {
        Object at = response;
        for (int depth = 0; depth < MAX_WRAPPERS && isWrapper(at); depth++) {
            Object inner = members.call(at, "getResponse");
            if (inner == null) {
                break;
            }
            at = inner;
        }
        return at;
    }

    private static boolean isWrapper(Object response) {
        return Lineage.isA(response, "jakarta.servlet.ServletResponseWrapper")
                || Lineage.isA(response, "javax.servlet.ServletResponseWrapper");
    }

    @Override
    public List<String> responseHeaders(Object response, String name) {
        return members.call(innermost(response), "getHeaders", name) instanceof Collection<?> all
                ? HeaderValues.first(all.iterator())
                : List.of();
    }

    /** The API's own question may do I/O. */
    @Override
    public @Nullable Boolean sessionValid(RequestView request, String sessionId) {
        return null;
    }
}
