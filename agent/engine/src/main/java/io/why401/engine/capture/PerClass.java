package io.why401.engine.capture;

import java.util.Collections;
import java.util.Set;
import java.util.WeakHashMap;
import java.util.function.Function;

/**
 * What the engine knows of a class, worked out once and kept on the class itself ({@link ClassValue}), so that it goes when the
 * class's loader does. When the engine goes first, it must be taken off again: classes of the JDK and of the application
 * would keep the engine's loader through any value of a class of ours, or with one in it.
 *
 * <p>Any thread.
 *
 * @param <T> what is known
 */
public final class PerClass<T> {

    private static final Set<PerClass<?>> ALL =
            Collections.synchronizedSet(Collections.newSetFromMap(new WeakHashMap<>()));

    private static volatile boolean over;

    private final Function<Class<?>, T> reading;
    private final Set<Class<?>> known = Collections.synchronizedSet(Collections.newSetFromMap(new WeakHashMap<>()));

    private final ClassValue<T> values = new ClassValue<>() {
        @Override
        protected T computeValue(Class<?> type) {
            known.add(type);
            return reading.apply(type);
        }
    };

    public PerClass(Function<Class<?>, T> reading) {
        this.reading = reading;
        ALL.add(this);
    }

    public T get(Class<?> type) {
        return over ? reading.apply(type) : values.get(type);
    }

    /** For good: threads that are still under way here keep nothing any more. */
    public static void forgetAll() {
        over = true;
        synchronized (ALL) {
            ALL.forEach(PerClass::forget);
        }
    }

    private void forget() {
        synchronized (known) {
            known.forEach(values::remove);
        }
    }
}
