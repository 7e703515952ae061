package io.why401.engine.capture.container;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One request as its container or framework shows it, read on its own thread without consuming: no parameters, no body,
 * no session is made. What a kind of request does not have keeps the default here.
 */
public interface RequestView {

    /** What is behind this view, for those who know its type. */
    Object object();

    String method();

    /** As sent: not decoded, with path parameters, without the query. */
    String uri();

    @Nullable
    String query();

    /** Empty, or with a leading slash. */
    default String contextPath() {
        return "";
    }

    /** Such as {@code HTTP/1.1}. */
    @Nullable
    String protocol();

    boolean secure();

    @Nullable
    String remoteAddress();

    @Nullable
    String header(String name);

    /** What the caller calls this server. */
    default @Nullable String host() {
        return header("Host");
    }

    /** The first few values of a header, and how many there are in all. */
    Values headers(String name);

    /**
     * Values of one header.
     *
     * @param first at most 4
     */
    record Values(List<String> first, int count) {

        public static final int MAX = 4;

        public static final Values NONE = new Values(List.of(), 0);

        public static Values of(Iterator<?> all) {
            List<String> first = new ArrayList<>(1);
            int count = 0;
            while (all.hasNext()) {
                Object value = all.next();
                if (count++ < MAX) {
                    first.add(String.valueOf(value));
                }
            }
            return new Values(first, count);
        }
    }

    default @Nullable String requestedSessionId() {
        return null;
    }

    default @Nullable Object servletContext() {
        return null;
    }

    /** The Spring context that a reactive request itself knows. */
    default @Nullable Object springContext() {
        return null;
    }

    /** No servlet's: its dispatches, sessions and threads are not the servlet API's. */
    default boolean isReactive() {
        return false;
    }

    /** An attribute tells whether a handler was chosen, so the stack need not be asked. */
    default boolean knowsItsHandler() {
        return false;
    }

    /** Some handler has taken the request over to answer it later, perhaps on this thread. */
    default boolean asyncStarted() {
        return false;
    }

    default boolean hasPrincipal() {
        return false;
    }

    /** REQUEST, ASYNC, ERROR, FORWARD or INCLUDE. */
    default String dispatcherType() {
        return "REQUEST";
    }

    default @Nullable Object attribute(String name) {
        return null;
    }

    /** An attribute of the servlet API, under its jakarta or its older javax name. */
    default @Nullable Object servletAttribute(String name) {
        Object value = attribute("jakarta.servlet." + name);
        return value != null ? value : attribute("javax.servlet." + name);
    }
}
