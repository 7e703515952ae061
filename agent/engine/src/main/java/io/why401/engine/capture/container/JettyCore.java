package io.why401.engine.capture.container;

import io.why401.engine.capture.Exchange;
import io.why401.engine.capture.Members;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What Jetty 12's core keeps of one request, whichever of its wrappers is at hand. Core requests are made anew for each request. */
final class JettyCore {

    private static final String ATTRIBUTE = "io.why401.exchange";

    private final Members members;

    JettyCore(Members members) {
        this.members = members;
    }

    /** The channel's own request behind any number of wrappers, which are anybody's code. */
    Object innermost(Object request) {
        Object at = request;
        for (int depth = 0; depth < 20; depth++) {
            Object inner = members.callIfThere(at, "getWrapped");
            if (inner == null) {
                break;
            }
            at = inner;
        }
        return at;
    }

    @Nullable
    Exchange exchangeOn(Object request) {
        return members.call(innermost(request), "getAttribute", ATTRIBUTE) instanceof Exchange exchange
                ? exchange
                : null;
    }

    void keep(Object request, Exchange exchange) {
        members.call(innermost(request), "setAttribute", ATTRIBUTE, exchange);
    }

    void forget(Object request) {
        members.call(innermost(request), "removeAttribute", ATTRIBUTE);
    }

    int status(@Nullable Object response) {
        return members.call(response, "getStatus") instanceof Integer status ? status : 0;
    }

    List<String> responseHeaders(@Nullable Object response, String name) {
        return members.call(members.call(response, "getHeaders"), "getValuesList", name) instanceof List<?> all
                ? HeaderValues.first(all.iterator())
                : List.of();
    }
}
