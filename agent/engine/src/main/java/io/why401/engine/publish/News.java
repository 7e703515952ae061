package io.why401.engine.publish;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * That there is something to be shown in an application's registry. Told by any thread, inside a class-loading callback too;
 * only the first one to tell wakes the listener.
 */
final class News {

    private final AtomicBoolean told = new AtomicBoolean();
    private volatile boolean libraryLoaded;
    private volatile boolean wanted;
    private volatile @Nullable Thread listener;

    void tell() {
        if (wanted) {
            wake();
        }
    }

    /** A copy of Micrometer's class is on its way; the JVM lists it a moment later. */
    void libraryLoaded() {
        libraryLoaded = true;
        wake();
    }

    void wake() {
        Thread listening = listener;
        if (listening != null && !told.get() && told.compareAndSet(false, true)) {
            LockSupport.unpark(listening);
        }
    }

    void listens(Thread thread) {
        listener = thread;
    }

    /** Without any Micrometer nobody is woken by what he has nowhere to show. */
    void wanted(boolean now) {
        wanted = now;
    }

    /** Whether nobody has told anything since {@link #heard}. */
    boolean none() {
        return !told.get();
    }

    /** From now on whoever tells wakes the listener again. */
    void heard() {
        told.set(false);
    }

    /** Once for each time that one was loaded, or several. */
    boolean takeLibraryLoaded() {
        boolean taken = libraryLoaded;
        libraryLoaded = false;
        return taken;
    }
}
