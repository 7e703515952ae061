package io.why401.engine.capture.container;

import io.why401.engine.capture.Members;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads an HttpServletRequest, javax or jakarta, without consuming: no parameters, no body, no session is made. Made for
 * one decision, on its thread.
 */
public final class ServletRequestView {

    private static final int MAX_VALUES = 4;

    private final Members members;
    private final Object request;

    public ServletRequestView(Members members, Object request) {
        this.members = members;
        this.request = request;
    }

    /**
     * The request without the application's wrappers, which are foreign code, down to the container's own; the wrapper
     * that the container itself puts around it in a forward or an error dispatch stays, since it knows the new path.
     */
    public static ServletRequestView innermost(Members members, Object request) {
        Object at = request;
        for (int depth = 0; depth < 20 && !at.getClass().getName().startsWith("org.apache.catalina."); depth++) {
            Object inner = members.callIfThere(at, "getRequest");
            if (inner == null) {
                break;
            }
            at = inner;
        }
        return new ServletRequestView(members, at);
    }

    public Object object() {
        return request;
    }

    public String method() {
        String method = members.text(request, "getMethod");
        return method == null ? "" : method;
    }

    /** As sent: not decoded, with path parameters. */
    public String uri() {
        String uri = members.text(request, "getRequestURI");
        return uri == null ? "" : uri;
    }

    public @Nullable String query() {
        return members.text(request, "getQueryString");
    }

    public String contextPath() {
        String path = members.text(request, "getContextPath");
        return path == null ? "" : path;
    }

    public @Nullable String protocol() {
        return members.text(request, "getProtocol");
    }

    public boolean secure() {
        return Boolean.TRUE.equals(members.call(request, "isSecure"));
    }

    public @Nullable String remoteAddress() {
        return members.text(request, "getRemoteAddr");
    }

    public @Nullable String requestedSessionId() {
        return members.text(request, "getRequestedSessionId");
    }

    public @Nullable Object servletContext() {
        return members.call(request, "getServletContext");
    }

    /** Some handler has taken the request over to answer it later, perhaps on this thread. */
    public boolean asyncStarted() {
        return Boolean.TRUE.equals(members.call(request, "isAsyncStarted"));
    }

    public boolean hasPrincipal() {
        return members.call(request, "getUserPrincipal") != null;
    }

    /** REQUEST, ASYNC, ERROR, FORWARD or INCLUDE. */
    public String dispatcherType() {
        String type = members.text(request, "getDispatcherType");
        return type == null ? "REQUEST" : type;
    }

    public @Nullable String header(String name) {
        return members.call(request, "getHeader", name) instanceof String value ? value : null;
    }

    /** The first few values of a header, and how many there are in all. */
    public Values headers(String name) {
        List<String> first = new ArrayList<>(1);
        int count = 0;
        if (members.call(request, "getHeaders", name) instanceof Enumeration<?> all) {
            while (all.hasMoreElements()) {
                Object value = all.nextElement();
                if (count++ < MAX_VALUES) {
                    first.add(String.valueOf(value));
                }
            }
        }
        return new Values(first, count);
    }

    /**
     * Values of one header.
     *
     * @param first at most 4
     */
    public record Values(List<String> first, int count) {}

    public @Nullable Object attribute(String name) {
        return members.call(request, "getAttribute", name);
    }

    /** An attribute of the servlet API, under its jakarta or its older javax name. */
    public @Nullable Object servletAttribute(String name) {
        Object value = attribute("jakarta.servlet." + name);
        return value != null ? value : attribute("javax.servlet." + name);
    }
}
