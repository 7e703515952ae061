package io.why401.engine.capture.container;

import io.why401.engine.capture.Exchange;
import io.why401.engine.capture.PerClass;
import io.why401.engine.health.AgentHealth;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import org.jspecify.annotations.Nullable;

/**
 * Keeps our state among the attachments of Undertow's exchange, whose keys are objects of Undertow's. Public methods by
 * their full types, apart from {@link io.why401.engine.capture.Members}, which knows no static method and no such pair.
 */
final class UndertowAttachments {

    /** A key of ours for each Undertow in the JVM; it belongs to that Undertow's loader and goes with it. */
    private final PerClass<Access> access;

    UndertowAttachments(AgentHealth health) {
        this.access = new PerClass<>(exchange -> Access.to(exchange, health));
    }

    /** Null key: Undertow has changed, and nothing can be kept. */
    private record Access(
            @Nullable Object key,
            @Nullable MethodHandle get,
            @Nullable MethodHandle put,
            @Nullable MethodHandle remove) {

        static Access to(Class<?> exchange, AgentHealth health) {
            MethodHandles.Lookup lookup = MethodHandles.publicLookup();
            try {
                // Known to the loader already, since the exchange's methods name it: no application code runs.
                Class<?> type = Class.forName("io.undertow.util.AttachmentKey", false, exchange.getClassLoader());
                Object key = lookup.findStatic(type, "create", MethodType.methodType(type, Class.class))
                        .invoke(Object.class);
                return new Access(
                        key,
                        lookup.findVirtual(exchange, "getAttachment", MethodType.methodType(Object.class, type))
                                .asType(MethodType.genericMethodType(2)),
                        lookup.findVirtual(
                                        exchange,
                                        "putAttachment",
                                        MethodType.methodType(Object.class, type, Object.class))
                                .asType(MethodType.genericMethodType(3)),
                        lookup.findVirtual(exchange, "removeAttachment", MethodType.methodType(Object.class, type))
                                .asType(MethodType.genericMethodType(2)));
            } catch (Throwable changed) {
                health.unresolved(exchange.getName(), "putAttachment(AttachmentKey, Object)");
                return new Access(null, null, null, null);
            }
        }
    }

    @Nullable
    Exchange get(Object exchange) {
        Access here = access.get(exchange.getClass());
        try {
            Object kept = here.get == null ? null : (Object) here.get.invokeExact(exchange, here.key);
            return kept instanceof Exchange ours ? ours : null;
        } catch (Throwable thrown) {
            throw new IllegalStateException("getAttachment", thrown);
        }
    }

    void remove(Object exchange) {
        Access here = access.get(exchange.getClass());
        try {
            if (here.remove != null) {
                Object ignored = (Object) here.remove.invokeExact(exchange, here.key);
            }
        } catch (Throwable thrown) {
            throw new IllegalStateException("removeAttachment", thrown);
        }
    }

    void put(Object exchange, Exchange kept) {
        Access here = access.get(exchange.getClass());
        try {
            if (here.put != null) {
                Object ignored = (Object) here.put.invokeExact(exchange, here.key, (Object) kept);
            }
        } catch (Throwable thrown) {
            throw new IllegalStateException("putAttachment", thrown);
        }
    }
}
