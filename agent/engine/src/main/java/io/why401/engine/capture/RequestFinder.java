package io.why401.engine.capture;

import io.why401.engine.capture.container.ContainerView;
import io.why401.engine.capture.container.ServletView;
import io.why401.engine.capture.container.WebExchanges;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Finds the container's own request behind whatever a hook has in hand. */
final class RequestFinder {

    private final List<ContainerView> containers;
    private final Map<String, ContainerView> byName = new HashMap<>();
    private final Map<String, ContainerView> byRequestClass = new HashMap<>();
    private final ServletView servlets;
    private final WebExchanges webExchanges;

    /** Filled here and only read later, since some containers ask for their view with every response. */
    RequestFinder(List<ContainerView> containers, ServletView servlets, WebExchanges webExchanges) {
        this.containers = containers;
        this.servlets = servlets;
        this.webExchanges = webExchanges;
        for (ContainerView container : containers) {
            byName.put(container.container(), container);
            // Two views of one request class keep its exchange in the same place.
            byRequestClass.putIfAbsent(container.requestClass(), container);
        }
    }

    /**
     * The place where an exchange is kept.
     *
     * @param webExchange the reactive framework's name for the same request, when that is what was in hand
     */
    record Found(
            ContainerView container,
            Object request,
            @Nullable Object webExchange) {}

    /** A container's request, or a reactive exchange. Null for anything else: a servlet request is found by its thread. */
    @Nullable
    Found find(@Nullable Object inHand) {
        if (inHand == null) {
            return null;
        }
        ContainerView own = byRequestClass.get(inHand.getClass().getName());
        if (own != null) {
            return new Found(own, inHand, null);
        }
        Object webExchange = webExchanges.exchangeIn(inHand);
        return webExchange == null ? null : behind(webExchanges.nativeRequest(webExchange), webExchange);
    }

    /** What a thread works on: as above, or the servlet request of a container without hooks. */
    @Nullable
    Found findOnThread(@Nullable Object scope) {
        Found own = find(scope);
        return own == null && scope != null && servlets.isRequest(scope) ? new Found(servlets, scope, null) : own;
    }

    /**
     * Behind a reactive response.
     *
     * @param scope what this thread works on
     */
    @Nullable
    Found findAnswered(@Nullable Object scope, Object response) {
        return behind(
                webExchanges.nativeResponse(response),
                webExchanges.answers(scope, response) ? scope : webExchanges.exchangeOf(response));
    }

    private @Nullable Found behind(@Nullable Object shown, @Nullable Object webExchange) {
        if (shown != null) {
            for (ContainerView container : containers) {
                Object request = container.requestBehind(shown);
                if (request != null) {
                    return new Found(container, request, webExchange);
                }
            }
        }
        return null;
    }

    ContainerView container(String name) {
        ContainerView container = byName.get(name);
        if (container == null) {
            throw new IllegalArgumentException("no view for " + name);
        }
        return container;
    }
}
