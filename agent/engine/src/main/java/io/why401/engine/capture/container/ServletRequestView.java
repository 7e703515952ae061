package io.why401.engine.capture.container;

import io.why401.engine.capture.Members;
import io.why401.engine.capture.thrown.Code;
import java.util.Enumeration;
import org.jspecify.annotations.Nullable;

/**
 * Reads an HttpServletRequest, javax or jakarta, without consuming: no parameters, no body, no session is made. Made for
 * one decision, on its thread.
 */
public class ServletRequestView implements RequestView {

    private final Members members;
    private final Object request;
    private @Nullable String dispatcherType;

    public ServletRequestView(Members members, Object request) {
        this.members = members;
        this.request = request;
    }

    /**
     * The request without the application's wrappers, which are foreign code, down to the container's own; the wrapper
     * that the container itself puts around it in a forward or an error dispatch stays, since it knows the new path.
     */
    public static ServletRequestView innermost(Members members, Object request) {
        return new ServletRequestView(members, unwrapped(members, request));
    }

    /** The container's own request, or response, in the application's wrappers. */
    static Object unwrapped(Members members, Object shown) {
        Object at = shown;
        for (int depth = 0; depth < 20 && !Code.isContainer(at.getClass().getName()); depth++) {
            Object inner = members.callIfThere(at, "getRequest");
            if (inner == null) {
                inner = members.callIfThere(at, "getResponse");
            }
            if (inner == null) {
                break;
            }
            at = inner;
        }
        return at;
    }

    @Override
    public Object object() {
        return request;
    }

    @Override
    public String method() {
        String method = members.text(request, "getMethod");
        return method == null ? "" : method;
    }

    @Override
    public String uri() {
        String uri = members.text(request, "getRequestURI");
        return uri == null ? "" : uri;
    }

    @Override
    public @Nullable String query() {
        return members.text(request, "getQueryString");
    }

    @Override
    public String contextPath() {
        return ofApplication("getContextPath") instanceof String path ? path : "";
    }

    @Override
    public @Nullable String protocol() {
        return members.text(request, "getProtocol");
    }

    @Override
    public boolean secure() {
        return Boolean.TRUE.equals(members.call(request, "isSecure"));
    }

    @Override
    public @Nullable String remoteAddress() {
        return members.text(request, "getRemoteAddr");
    }

    @Override
    public @Nullable String requestedSessionId() {
        return members.text(request, "getRequestedSessionId");
    }

    @Override
    public @Nullable Object servletContext() {
        return ofApplication("getServletContext");
    }

    /** Tomcat 9 to 11 throws a NullPointerException as long as no application is found for the path: a valve of the host may refuse then. */
    private @Nullable Object ofApplication(String getter) {
        try {
            return members.call(request, getter);
        } catch (Members.Unreadable unmapped) {
            return null;
        }
    }

    @Override
    public boolean asyncStarted() {
        return Boolean.TRUE.equals(members.call(request, "isAsyncStarted"));
    }

    @Override
    public boolean hasPrincipal() {
        return members.call(request, "getUserPrincipal") != null;
    }

    @Override
    public String dispatcherType() {
        String known = dispatcherType;
        if (known == null) {
            known = readDispatcherType();
            dispatcherType = known;
        }
        return known;
    }

    private String readDispatcherType() {
        String type = members.text(request, "getDispatcherType");
        // Tomcat tells of an asynchronous dispatch in a wrapper, which is not read here, but leaves the attribute
        // on the request (ApplicationDispatcher.dispatch and AsyncContextImpl.dispatch, 9.0 to 11.0).
        boolean dispatched = "REQUEST".equals(type) && servletAttribute("async.request_uri") != null;
        return dispatched ? "ASYNC" : type == null ? "REQUEST" : type;
    }

    @Override
    public @Nullable String header(String name) {
        return members.call(request, "getHeader", name) instanceof String value ? value : null;
    }

    @Override
    public Values headers(String name) {
        return members.call(request, "getHeaders", name) instanceof Enumeration<?> all
                ? Values.of(all.asIterator())
                : Values.NONE;
    }

    @Override
    public @Nullable Object attribute(String name) {
        return members.call(request, "getAttribute", name);
    }
}
