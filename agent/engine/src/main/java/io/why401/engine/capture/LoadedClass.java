package io.why401.engine.capture;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import org.jspecify.annotations.Nullable;

/**
 * A class of the application's that is loaded already: looking for one that is not would load it, which is the application's
 * business and runs the code of its class loaders. One question to the JVM for each ancestor, without a lock, so a request's
 * thread may ask.
 */
final class LoadedClass {

    /** Loaders have a few ancestors; a circle among them, which a broken one could make, must end. */
    private static final int MAX_ANCESTORS = 32;

    private static final @Nullable MethodHandle FIND = find();

    private LoadedClass() {}

    /** The one that {@code loader} gave out under this name, else its nearest ancestor that did. */
    static @Nullable Class<?> of(@Nullable ClassLoader loader, String name) {
        MethodHandle find = FIND;
        ClassLoader at = loader;
        for (int depth = 0; find != null && at != null && depth < MAX_ANCESTORS; depth++) {
            try {
                Class<?> found = (Class<?>) find.invokeExact(at, name);
                if (found != null) {
                    return found;
                }
            } catch (Throwable impossible) {
                return null;
            }
            at = at.getParent();
        }
        return null;
    }

    /** {@code java.lang} is open to the engine since the bridge was defined there; in a test it may not be. */
    private static @Nullable MethodHandle find() {
        try {
            return MethodHandles.privateLookupIn(ClassLoader.class, MethodHandles.lookup())
                    .findVirtual(
                            ClassLoader.class, "findLoadedClass", MethodType.methodType(Class.class, String.class));
        } catch (ReflectiveOperationException closed) {
            return null;
        }
    }
}
