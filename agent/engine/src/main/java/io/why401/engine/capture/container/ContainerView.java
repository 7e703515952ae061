package io.why401.engine.capture.container;

import io.why401.engine.capture.ContainerReason;
import io.why401.engine.capture.Exchange;
import io.why401.engine.capture.RuleFacts;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads one container's own request and response objects. Called on request threads; never consumes, never blocks. */
public interface ContainerView {

    /** The name that its hooks pass to the bridge. */
    String container();

    /** Class name of its request object, as the scope hook sees it. */
    String requestClass();

    @Nullable
    Object requestOf(Object response);

    /** Its own request behind a request or response as it shows them to a reactive framework; null when they are another container's. */
    default @Nullable Object requestBehind(Object shown) {
        return null;
    }

    /** What was kept on this request, or null. */
    @Nullable
    Exchange exchangeOn(Object request);

    void keep(Object request, Exchange exchange);

    /**
     * The name under which another hook will report this view's decisions once more, when the container passes the status
     * on, perhaps under a lock: that report is no new decision.
     */
    default @Nullable String announces() {
        return null;
    }

    /** The 401 of this request has left: nothing need be kept any longer. */
    default void release(Object request) {}

    /** The connection speaks another protocol from now on, and may refer to this request for as long as it is open. */
    default void forget(Object request) {}

    /** The response's status at this moment. */
    int status(Object response);

    /** What a status object of this library's stands for; 0 where a status is a number. */
    default int code(Object status) {
        return 0;
    }

    /**
     * The status with which {@code message} leaves now, 0 when it is no response: asked for every response where the
     * commit hook cannot see the status, so it must cost next to nothing.
     */
    default int statusAtCommit(Object message) {
        return status(message);
    }

    /** What can be read of the request at its decision; null before the container made what the view needs. */
    @Nullable
    RequestView view(Object request);

    /** Values of a response header; safe at the commit. */
    List<String> responseHeaders(Object response, String name);

    /** Whether the container knows the session id that came with the request; null when finding out could do I/O. */
    @Nullable
    Boolean sessionValid(RequestView request, String sessionId);

    /** The name that this node puts behind the ids of its sessions, for a balancer to read; null when it has none. */
    default @Nullable String node(RequestView request) {
        return null;
    }

    /**
     * The container's own rule under which it refused: a security constraint or an address filter.
     *
     * @param decider class that set the status, a container's own
     * @return null when {@code decider} keeps no rules
     */
    default @Nullable RuleFacts rule(Object request, RequestView view, String decider) {
        return null;
    }

    /**
     * Why the container's own login or filter refused.
     *
     * @param decider class that set the status, perhaps the application's; of a form login that answered with a page its
     *     {@code class.method}
     * @param user the name that was presented, as it came; null when there was none or it cannot be read
     */
    default @Nullable ContainerReason reason(RequestView view, String decider, @Nullable String user) {
        return null;
    }
}
