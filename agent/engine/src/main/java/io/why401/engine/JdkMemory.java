package io.why401.engine;

import io.why401.engine.health.AgentLog;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.runtime.ObjectMethods;

/**
 * What the JDK itself remembers of us, and would keep the engine's class loader for. JDK 17: static handles of
 * {@code ObjectMethods}, such as {@code OBJECTS_EQUALS}, keep the last type that they were adapted to, which is that of the
 * last record whose methods were linked (seen in heap dumps of 17.0.15; JDK 25 keeps it softly).
 */
final class JdkMemory {

    private static final MethodHandle COMPONENT = MethodHandles.identity(String.class);

    private JdkMemory() {}

    /** Lets it remember types of its own in our place: those of a record that is a text, and holds one. */
    static void forget() {
        displace("equals", MethodType.methodType(boolean.class, String.class, Object.class));
        displace("hashCode", MethodType.methodType(int.class, String.class));
        displace("toString", MethodType.methodType(String.class, String.class));
    }

    private static void displace(String method, MethodType type) {
        try {
            ObjectMethods.bootstrap(MethodHandles.lookup(), method, type, String.class, "component", COMPONENT);
        } catch (Throwable other) {
            AgentLog.debug("records: " + other);
        }
    }
}
