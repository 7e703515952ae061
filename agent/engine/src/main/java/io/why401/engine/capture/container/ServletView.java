package io.why401.engine.capture.container;

import io.why401.engine.capture.Exchange;
import io.why401.engine.capture.Members;
import io.why401.engine.health.AgentHealth;
import io.why401.engine.health.HookState;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The request and response of a servlet container that we do not know, through the servlet API alone, javax or jakarta. */
public final class ServletView implements ContainerView {

    /** On the request, which the container clears (Servlet 6.1 §3.1); the application's attribute listeners hear of it. */
    private static final String ATTRIBUTE = "io.why401.exchange";

    private static final int MAX_VALUES = 8;
    private static final int MAX_WRAPPERS = 20;

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
        return implementsRequest(scope.getClass());
    }

    private static boolean implementsRequest(@Nullable Class<?> type) {
        if (type == null) {
            return false;
        }
        for (Class<?> implemented : type.getInterfaces()) {
            String name = implemented.getName();
            if (name.equals("jakarta.servlet.ServletRequest")
                    || name.equals("javax.servlet.ServletRequest")
                    || implementsRequest(implemented)) {
                return true;
            }
        }
        return implementsRequest(type.getSuperclass());
    }

    /** Whether the container has hooks in place, which see this 401 as well: then nothing is said here. */
    public boolean isSeenElsewhere(Object request) {
        String type = innermostRequest(request).object().getClass().getName();
        String library = type.startsWith("org.apache.catalina.")
                ? "tomcat"
                : type.startsWith("org.eclipse.jetty.") ? "jetty" : type.startsWith("io.undertow.") ? "undertow" : "";
        AgentHealth.Library hooks = health.libraries().get(library);
        return hooks != null && hooks.state() != HookState.FAILED;
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

    /** What a wrapper of the application's says of its status is not what leaves. */
    private Object innermost(Object response) {
        Object at = response;
        for (int depth = 0; depth < MAX_WRAPPERS; depth++) {
            Object inner = members.callIfThere(at, "getResponse");
            if (inner == null || inner == at) {
                break;
            }
            at = inner;
        }
        return at;
    }

    @Override
    public List<String> responseHeaders(Object response, String name) {
        List<String> values = new ArrayList<>(1);
        if (members.call(innermost(response), "getHeaders", name) instanceof Collection<?> all) {
            for (Object value : all) {
                if (values.size() < MAX_VALUES) {
                    values.add(String.valueOf(value));
                }
            }
        }
        return values;
    }

    /** The API's own question may do I/O. */
    @Override
    public @Nullable Boolean sessionValid(RequestView request, String sessionId) {
        return null;
    }
}
