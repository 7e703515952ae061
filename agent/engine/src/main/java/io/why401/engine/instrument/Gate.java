package io.why401.engine.instrument;

import io.why401.engine.health.AgentHealth;
import java.lang.instrument.ClassFileTransformer;
import java.security.ProtectionDomain;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The agent's only transformer, for its whole life. Asleep it compares names with a small set; the first server class
 * wakes it and is itself woven. A second transformer, added from inside this callback, would miss that class: the JVM
 * works on a snapshot of its list (tried on JDK 17 and 25).
 *
 * <p>It runs inside class loading on any thread of the application, so until it is awake it loads nothing but itself.
 */
public final class Gate implements ClassFileTransformer {

    private final Set<String> waking;
    private final Supplier<ClassFileTransformer> waker;
    private final AgentHealth health;
    private volatile @Nullable ClassFileTransformer awake;

    /**
     * Sleeps until told otherwise.
     *
     * @param waking internal names, with slashes
     * @param waker builds the transformer that does the work; called again after it threw
     */
    public Gate(Set<String> waking, Supplier<ClassFileTransformer> waker, AgentHealth health) {
        this.waking = waking;
        this.waker = waker;
        this.health = health;
    }

    @Override
    public byte @Nullable [] transform(
            @Nullable Module module,
            @Nullable ClassLoader loader,
            @Nullable String name,
            @Nullable Class<?> redefined,
            @Nullable ProtectionDomain domain,
            byte[] classFile) {
        if (name == null || loader == null) {
            return null;
        }
        try {
            ClassFileTransformer working = awake;
            if (working == null) {
                if (!waking.contains(name)) {
                    return null;
                }
                working = wake();
            }
            return working.transform(module, loader, name, redefined, domain, classFile);
        } catch (Throwable error) {
            health.error("weaving", error);
            return null;
        }
    }

    /** Builds the working transformer once. Throws what the waker throws; the next call tries again. */
    public synchronized ClassFileTransformer wake() {
        ClassFileTransformer working = awake;
        if (working == null) {
            working = waker.get();
            awake = working;
        }
        return working;
    }

    /** Outside the callback: for a server class that was there before. A failure is counted, and the waker tries again. */
    public void wakeNow() {
        try {
            wake();
        } catch (RuntimeException | LinkageError failed) {
            health.error("waking", failed);
        }
    }

    /** For good: from now on nothing is woven and nobody woken. Waits for a waker that is at it. */
    public synchronized void close() {
        awake = new ClassFileTransformer() {}; // its default method changes nothing
    }

    public boolean isAwake() {
        return awake != null;
    }
}
