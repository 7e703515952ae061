package io.why401.engine.publish.registry;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandleProxies;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.function.DoubleSupplier;
import java.util.function.LongSupplier;
import java.util.function.ToDoubleFunction;
import java.util.function.ToLongFunction;

/**
 * The functions that an application's meters read their values with. Micrometer holds the object that is read weakly, and the
 * function strongly: a lambda of ours would keep the engine's class loader for as long as any registry keeps the meter, and
 * one that was taken out of its composite keeps it for good. So these are the JDK's from end to end.
 */
final class MeterFunctions {

    private final ToDoubleFunction<DoubleSupplier> value;
    private final ToLongFunction<LongSupplier> count;

    @SuppressWarnings("unchecked")
    MeterFunctions() {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        // JDK 17 defines the proxy in the context loader, which is the engine's here.
        thread.setContextClassLoader(ClassLoader.getPlatformClassLoader());
        try {
            value = MethodHandleProxies.asInterfaceInstance(
                    ToDoubleFunction.class, getter(DoubleSupplier.class, "getAsDouble", double.class));
            count = MethodHandleProxies.asInterfaceInstance(
                    ToLongFunction.class, getter(LongSupplier.class, "getAsLong", long.class));
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    private static MethodHandle getter(Class<?> type, String method, Class<?> result) {
        try {
            return MethodHandles.publicLookup().findVirtual(type, method, MethodType.methodType(result));
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    ToDoubleFunction<DoubleSupplier> value() {
        return value;
    }

    ToLongFunction<LongSupplier> count() {
        return count;
    }
}
