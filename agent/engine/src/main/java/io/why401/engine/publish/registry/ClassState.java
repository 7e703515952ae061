package io.why401.engine.publish.registry;

import io.why401.engine.health.AgentLog;
import java.lang.instrument.Instrumentation;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Whether a class has been initialised, by its application: reading a static field would do it, on our thread and before its
 * time, and no public method tells. JDK 17 to 25: {@code jdk.internal.misc.Unsafe.shouldBeInitialized}, which is also true of
 * a class whose initialisation failed.
 */
public final class ClassState {

    private static final String PACKAGE = "jdk.internal.misc";

    private final @Nullable MethodHandle shouldBeInitialized;

    public ClassState(Instrumentation jvm) {
        shouldBeInitialized = find(jvm);
    }

    private static @Nullable MethodHandle find(Instrumentation jvm) {
        try {
            Set<Module> ours = Set.of(ClassState.class.getModule());
            jvm.redefineModule(Object.class.getModule(), Set.of(), Map.of(PACKAGE, ours), Map.of(), Set.of(), Map.of());
            Class<?> unsafe = Class.forName(PACKAGE + ".Unsafe");
            MethodHandles.Lookup lookup = MethodHandles.lookup();
            Object only = lookup.findStatic(unsafe, "getUnsafe", MethodType.methodType(unsafe))
                    .invoke();
            return lookup.findVirtual(unsafe, "shouldBeInitialized", MethodType.methodType(boolean.class, Class.class))
                    .bindTo(only);
        } catch (Throwable elsewhere) {
            AgentLog.debug("initialised classes: " + elsewhere);
            return null;
        }
    }

    /** True also where it cannot be told. */
    public boolean isInitialised(Class<?> type) {
        try {
            return shouldBeInitialized == null || !(boolean) shouldBeInitialized.invoke(type);
        } catch (Throwable impossible) {
            return true;
        }
    }
}
