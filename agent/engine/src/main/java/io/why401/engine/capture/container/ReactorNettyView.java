package io.why401.engine.capture.container;

import io.why401.engine.capture.Exchange;
import io.why401.engine.capture.Members;
import io.why401.engine.capture.PerClass;
import io.why401.engine.capture.spring.Lineage;
import java.lang.invoke.MethodHandle;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reactor Netty 1.0 to 1.3. {@code HttpServerOperations} is connection, request and response of one exchange in one
 * object, made new for each, also on a kept connection and for each HTTP/2 stream.
 */
public final class ReactorNettyView implements ContainerView {

    private static final String OPERATIONS = "reactor.netty.http.server.HttpServerOperations";

    private final Members members;
    private final ReactorNettyChannel channels;

    private final PerClass<Responses> responses;
    private final PerClass<Responses> codes;

    /** Null for the client's operations, which are no responses. */
    private record Responses(@Nullable MethodHandle getter) {
        static final Responses NONE = new Responses(null);
    }

    public ReactorNettyView(Members members) {
        this.members = members;
        this.responses = new PerClass<>(type -> Lineage.isSubclass(type, OPERATIONS)
                ? new Responses(members.getter(type, "status", Object.class))
                : Responses.NONE);
        this.codes = new PerClass<>(type -> new Responses(members.getter(type, "code", int.class)));
        this.channels = new ReactorNettyChannel(members);
    }

    @Override
    public String container() {
        return "reactor-netty";
    }

    @Override
    public String requestClass() {
        return OPERATIONS;
    }

    @Override
    public Object requestOf(Object response) {
        return response;
    }

    @Override
    public @Nullable Object requestBehind(Object shown) {
        return Lineage.isA(shown, OPERATIONS) ? shown : null;
    }

    @Override
    public @Nullable Exchange exchangeOn(Object request) {
        return channels.exchangeOf(request);
    }

    @Override
    public void keep(Object request, Exchange exchange) {
        channels.keep(request, exchange);
    }

    @Override
    public void release(Object request) {
        channels.release(request);
    }

    @Override
    public int status(Object response) {
        MethodHandle getter = responses.get(response.getClass()).getter();
        try {
            return getter == null ? 0 : code((Object) getter.invokeExact(response));
        } catch (Throwable thrown) {
            throw new IllegalStateException("status", thrown);
        }
    }

    @Override
    public int code(Object status) {
        MethodHandle getter = codes.get(status.getClass()).getter();
        try {
            return getter == null ? 0 : (int) getter.invokeExact(status);
        } catch (Throwable thrown) {
            throw new IllegalStateException("code", thrown);
        }
    }

    /**
     * What was kept for a request that ends well is dropped here, since the channel lives on. A body that fails before the
     * headers left turns the response into a 500 after the state was swapped ({@code onOutboundError}, 1.0 to 1.3).
     */
    @Override
    public int statusAtCommit(Object message) {
        int status = status(message);
        if (status == 401) {
            return isFailing() ? 500 : 401;
        }
        if (status != 0) {
            channels.release(message);
        }
        return status;
    }

    private static boolean isFailing() {
        return StackWalker.getInstance()
                .walk(frames -> frames.limit(12)
                        .anyMatch(frame -> frame.getMethodName().equals("onOutboundError")
                                && frame.getClassName().equals(OPERATIONS)));
    }

    @Override
    public RequestView view(Object request) {
        return new ReactorNettyRequestView(members, request);
    }

    @Override
    public List<String> responseHeaders(Object response, String name) {
        return members.call(members.call(response, "responseHeaders"), "getAll", name) instanceof List<?> all
                ? HeaderValues.first(all.iterator())
                : List.of();
    }

    /** It keeps no sessions. */
    @Override
    public @Nullable Boolean sessionValid(RequestView request, String sessionId) {
        return null;
    }
}
