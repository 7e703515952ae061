package io.why401.engine.capture;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import org.jspecify.annotations.Nullable;

/**
 * An application's SLF4J, if it has started it: to ask it anything earlier would start the application's logging, at another
 * time and from another thread than its own. Any thread.
 */
public final class Slf4j {

    private static final String FACTORY = "org.slf4j.LoggerFactory";

    /** {@code LoggerFactory.SUCCESSFUL_INITIALIZATION}, the same in 1.7.36 and 2.0.17. */
    private static final int STARTED = 3;

    private static final PerClass<Slf4j> KNOWN = new PerClass<>(Slf4j::new);

    private final Class<?> factory;
    private final @Nullable MethodHandle state;

    private Slf4j(Class<?> factory) {
        this.factory = factory;
        this.state = state(factory);
    }

    /** Null when the application has not loaded one, or not started it. */
    public static @Nullable Slf4j of(Application application) {
        Class<?> factory = application.loaded(FACTORY);
        Slf4j found = factory == null ? null : KNOWN.get(factory);
        return found != null && found.isStarted() ? found : null;
    }

    private static @Nullable MethodHandle state(Class<?> factory) {
        try {
            return MethodHandles.privateLookupIn(factory, MethodHandles.lookup())
                    .findStaticGetter(factory, "INITIALIZATION_STATE", int.class);
        } catch (ReflectiveOperationException | LinkageError hidden) {
            return null; // a named module: loaded will do
        }
    }

    private boolean isStarted() {
        MethodHandle asked = state;
        try {
            return asked == null || (int) asked.invokeExact() == STARTED;
        } catch (Throwable broken) {
            return false;
        }
    }

    /** {@code org.slf4j.LoggerFactory} as the application has it. */
    public Class<?> factory() {
        return factory;
    }
}
