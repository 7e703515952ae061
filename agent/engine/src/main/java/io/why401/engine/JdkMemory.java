package io.why401.engine;

import io.why401.engine.health.AgentLog;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.runtime.ObjectMethods;

/**
 * What the JDK itself remembers of us, and would keep the engine's class loader for. JDK 17: the static handle
 * {@code ObjectMethods.OBJECT_EQ} keeps the last type that it was adapted to, which is the last record whose
 * {@code equals} was linked (seen in a heap dump of 17.0.15; JDK 21 and later let go when memory is short).
 */
final class JdkMemory {

    private JdkMemory() {}

    /** Lets it remember a type of its own in our place. */
    static void forget() {
        try {
            MethodType equality = MethodType.methodType(boolean.class, String.class, Object.class);
            ObjectMethods.bootstrap(MethodHandles.lookup(), "equals", equality, String.class, "", new MethodHandle[0]);
        } catch (Throwable other) {
            AgentLog.debug("record equality: " + other);
        }
    }
}
