package io.why401.engine.capture.spring;

import io.why401.engine.capture.Members;
import io.why401.engine.capture.RuleFacts;
import io.why401.engine.capture.container.RequestView;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A denial behind the chain, on WebFlux: once the exchange knows its handler, the chain's own rule has let it pass. The
 * annotation is read, never evaluated; one on a service that the handler calls is not found (Spring Security 5.7 to 7.1).
 */
public final class MethodSecurityRules {

    private static final String HANDLER = "org.springframework.web.reactive.HandlerMapping.bestMatchingHandler";

    private static final List<String> ANNOTATIONS = List.of(
            "org.springframework.security.access.prepost.PreAuthorize",
            "org.springframework.security.access.prepost.PostAuthorize");

    private final Members members;
    private final HandlerMethods handlers;

    public MethodSecurityRules(Members members) {
        this.members = members;
        this.handlers = new HandlerMethods(members);
    }

    /** The rule of the method that denied, with the chain it stands behind; the chain's own where there is no such method. */
    public @Nullable RuleFacts behind(RequestView request, @Nullable RuleFacts chain) {
        Object handler = request.attribute(HANDLER);
        String name = handler == null ? null : handlers.nameIfOne(handler);
        String demand = handler == null || name == null ? null : demand(handler);
        return chain == null || demand == null
                ? chain
                : new RuleFacts(
                        RuleFacts.Source.METHOD_SECURITY,
                        chain.chain(),
                        chain.chainIndex(),
                        name,
                        demand,
                        chain.mechanisms(),
                        chain.foreignMechanism(),
                        chain.keepsSessions());
    }

    /** The method's own before its class's, as Spring has it. */
    private @Nullable String demand(Object handler) {
        String ofMethod = annotation(members.call(handler, "getMethod"));
        return ofMethod != null ? ofMethod : annotation(members.call(handler, "getBeanType"));
    }

    private @Nullable String annotation(@Nullable Object annotated) {
        if (members.call(annotated, "getDeclaredAnnotations") instanceof Object[] annotations) {
            for (Object annotation : annotations) {
                if (members.call(annotation, "annotationType") instanceof Class<?> type
                        && ANNOTATIONS.contains(type.getName())) {
                    String text = "@" + type.getSimpleName() + "(\"" + members.call(annotation, "value") + "\")";
                    return RequestMatchers.capped(text);
                }
            }
        }
        return null;
    }
}
