package io.why401.engine.capture.container;

import io.why401.engine.capture.Exchange;
import io.why401.engine.capture.Members;
import io.why401.engine.capture.PerClass;
import java.lang.invoke.MethodHandle;
import org.jspecify.annotations.Nullable;

/**
 * Keeps an exchange on the Netty channel, under an attribute: the operations of one request have no place for it. A
 * channel serves one request after the other (pipelined ones wait, HTTP/2 streams have channels of their own), so one
 * place is enough; whose it is stands beside it.
 */
final class ReactorNettyChannel {

    private static final String KEY_CLASS = "io.netty.util.AttributeKey";

    private final Members members;

    /** Per channel class, because each loader of Netty has a key of its own. */
    private final PerClass<Key> keys = new PerClass<>(type -> new Key());

    private final PerClass<Getter> channels;

    ReactorNettyChannel(Members members) {
        this.members = members;
        this.channels = new PerClass<>(type -> new Getter(members.getter(type, "channel", Object.class)));
    }

    private record Getter(@Nullable MethodHandle handle) {}

    private record Kept(Object operations, Exchange exchange) {}

    private static final class Key {
        private volatile @Nullable Object value;
    }

    @Nullable
    Exchange exchangeOf(Object operations) {
        Object attribute = attribute(operations, false);
        return members.call(attribute, "get") instanceof Kept kept && kept.operations() == operations
                ? kept.exchange()
                : null;
    }

    void keep(Object operations, Exchange exchange) {
        if (Boolean.TRUE.equals(members.call(operations, "hasSentHeaders"))) {
            return;
        }
        members.call(attribute(operations, true), "set", new Kept(operations, exchange));
    }

    /** Nothing to do for nearly every response: no request of this JVM, or none on this channel, went wrong so far. */
    void release(Object operations) {
        Object attribute = attribute(operations, false);
        if (members.call(attribute, "get") instanceof Kept kept && kept.operations() == operations) {
            members.call(attribute, "getAndRemove");
        }
    }

    private @Nullable Object attribute(Object operations, boolean make) {
        Object channel = channel(operations);
        if (channel == null) {
            return null;
        }
        Key key = keys.get(channel.getClass());
        Object name = key.value;
        if (name == null) {
            if (!make) {
                return null;
            }
            name = members.callStatic(channel, KEY_CLASS, "valueOf", "io.why401.exchange");
            key.value = name;
        }
        return name != null && (make || Boolean.TRUE.equals(members.call(channel, "hasAttr", name)))
                ? members.call(channel, "attr", name)
                : null;
    }

    private @Nullable Object channel(Object operations) {
        MethodHandle getter = channels.get(operations.getClass()).handle();
        try {
            return getter == null ? null : (Object) getter.invokeExact(operations);
        } catch (Throwable thrown) {
            throw new IllegalStateException("channel", thrown);
        }
    }
}
