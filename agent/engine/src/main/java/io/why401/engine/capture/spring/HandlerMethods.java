package io.why401.engine.capture.spring;

import io.why401.engine.capture.Members;
import org.jspecify.annotations.Nullable;

/** Names Spring's HandlerMethods, servlet and reactive: {@code com.acme.Orders.find}. */
final class HandlerMethods {

    private final Members members;

    HandlerMethods(Members members) {
        this.members = members;
    }

    @Nullable
    String name(Object handlerMethod) {
        return name(members.call(handlerMethod, "getBeanType"), handlerMethod);
    }

    /** Null for a handler of another kind. */
    @Nullable
    String nameIfOne(Object handler) {
        return name(members.callIfThere(handler, "getBeanType"), handler);
    }

    private @Nullable String name(@Nullable Object beanType, Object handlerMethod) {
        return beanType instanceof Class<?> type
                        && members.call(members.call(handlerMethod, "getMethod"), "getName") instanceof String method
                ? type.getName() + "." + method
                : null;
    }
}
