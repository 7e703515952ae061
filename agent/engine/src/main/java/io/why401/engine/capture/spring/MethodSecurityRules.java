package io.why401.engine.capture.spring;

import io.why401.engine.capture.Members;
import io.why401.engine.capture.RuleFacts;
import io.why401.engine.capture.container.RequestView;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A denial behind the chain: once the request knows its handler, the chain's own rule has let it pass (Spring Security 5.7 to 7.1).
 * Annotations are read, never evaluated.
 *
 * <p>On servlets the trace of the denial names the method that was called through a proxy. Reactive traces do not: there it is
 * the handler, and an annotation on a service that the handler calls is not found.
 */
public final class MethodSecurityRules {

    private static final String HANDLER = "org.springframework.web.servlet.HandlerMapping.bestMatchingHandler";

    private static final String REACTIVE_HANDLER =
            "org.springframework.web.reactive.HandlerMapping.bestMatchingHandler";

    private final Members members;
    private final HandlerMethods handlers;
    private final MethodAnnotations annotations;

    public MethodSecurityRules(Members members) {
        this.members = members;
        this.handlers = new HandlerMethods(members);
        this.annotations = new MethodAnnotations(members);
    }

    /**
     * The rule of the method that denied, with the chain it stands behind; the chain's own where there is no such method.
     *
     * @param handedOver the exceptions of the refusal
     */
    public @Nullable RuleFacts behind(RequestView request, @Nullable RuleFacts chain, List<Throwable> handedOver) {
        if (chain == null || handedOver.isEmpty()) {
            return chain;
        }
        Object handler = request.attribute(request.isReactive() ? REACTIVE_HANDLER : HANDLER);
        if (handler == null) {
            return chain;
        }
        return request.isReactive() ? ofHandler(handler, chain) : ofTrace(handler, chain, handedOver);
    }

    private RuleFacts ofHandler(Object handler, RuleFacts chain) {
        String name = handlers.nameIfOne(handler);
        String demand = name == null
                ? null
                : annotations.of(members.call(handler, "getMethod"), members.call(handler, "getBeanType"));
        return name == null || demand == null ? chain : rule(chain, name, demand);
    }

    private RuleFacts ofTrace(Object handler, RuleFacts chain, List<Throwable> handedOver) {
        for (Throwable exception : handedOver) {
            DeniedCall call = DeniedCall.in(exception);
            if (call != null) {
                Object neighbour =
                        members.callIfThere(handler, "getBeanType") instanceof Class<?> type ? type : handler;
                return rule(chain, call.name(), annotations.of(neighbour, call));
            }
        }
        return chain;
    }

    private static RuleFacts rule(RuleFacts chain, String method, @Nullable String demand) {
        return new RuleFacts(
                RuleFacts.Source.METHOD_SECURITY,
                chain.chain(),
                chain.chainIndex(),
                method,
                demand,
                chain.mechanisms(),
                chain.foreignMechanism(),
                chain.keepsSessions());
    }
}
