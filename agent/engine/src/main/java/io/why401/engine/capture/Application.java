package io.why401.engine.capture;

import java.lang.ref.WeakReference;
import org.jspecify.annotations.Nullable;

/**
 * The application that refused, by the class loader that its request thread had: containers set it while an application's
 * code runs, and threads of an application started by itself inherit it. Held weakly, so that an event in a queue does not
 * keep an application that was taken away. Any thread.
 */
public final class Application {

    /** A loader has a few ancestors; a circle among them, which a broken loader could make, must end. */
    private static final int MAX_ANCESTORS = 32;

    private static final Application UNKNOWN = new Application(null);

    private final WeakReference<ClassLoader> loader;

    private Application(@Nullable ClassLoader loader) {
        this.loader = new WeakReference<>(loader);
    }

    /** That of the current thread. */
    public static Application here() {
        ClassLoader loader = Thread.currentThread().getContextClassLoader();
        return loader == null ? UNKNOWN : of(loader);
    }

    public static Application of(ClassLoader loader) {
        return new Application(loader);
    }

    public static Application unknown() {
        return UNKNOWN;
    }

    /** Null when it is unknown or has been taken away. */
    public @Nullable ClassLoader loader() {
        return loader.get();
    }

    /** Its class of that name, if it has loaded one already. */
    public @Nullable Class<?> loaded(String className) {
        return LoadedClass.of(loader.get(), className);
    }

    /** Whether classes of {@code library} are visible to it, as far as loaders delegate to their parents. */
    public boolean sees(@Nullable ClassLoader library) {
        ClassLoader at = loader.get();
        for (int depth = 0; at != null && depth < MAX_ANCESTORS; depth++) {
            if (at == library) {
                return true;
            }
            at = at.getParent();
        }
        return false;
    }
}
