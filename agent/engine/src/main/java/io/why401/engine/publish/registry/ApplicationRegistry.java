package io.why401.engine.publish.registry;

import java.lang.ref.WeakReference;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * {@code Metrics.globalRegistry} of one copy of Micrometer, which applications and Boot add their registries to. We hold it
 * weakly; it holds what is read weakly, and nothing of ours strongly. On one thread; nothing is thrown.
 */
public final class ApplicationRegistry {

    public static final String METRICS = "io.micrometer.core.instrument.Metrics";

    /** A registry that refuses so often will go on refusing, and each attempt costs the application's own meters a lock. */
    private static final int MAX_FAILURES = 10;

    private final WeakReference<Class<?>> metrics;
    private final MeterFunctions functions = new MeterFunctions();
    private final double[] objectives;
    private final Consumer<Throwable> failed;
    private final Map<MeterSpec, Shown> shown = new HashMap<>();
    private int failures;

    /** What is read must be held by somebody as long as the meter is there: by us. */
    private record Shown(Object read, WeakReference<Object> meter) {}

    /**
     * Of that class {@code Metrics}; nothing is touched yet.
     *
     * @param objectives upper bounds of the buckets that a summary has
     * @param failed told of what the application's registry threw
     */
    public ApplicationRegistry(Class<?> metrics, double[] objectives, Consumer<Throwable> failed) {
        this.metrics = new WeakReference<>(metrics);
        this.objectives = objectives.clone();
        this.failed = failed;
    }

    /** Null when the application has been taken away. */
    public @Nullable Class<?> metrics() {
        return metrics.get();
    }

    /** Of the jar's manifest. */
    public String version() {
        Class<?> known = metrics.get();
        String version = known == null ? null : known.getPackage().getImplementationVersion();
        return version == null ? "unknown" : version;
    }

    /** How many registries the application has put behind it. The class must be initialised. */
    public int registries() {
        Integer count = inApplication((handles, global) -> handles.registries(global));
        return count == null ? 0 : count;
    }

    /** Registers a meter that reads {@code read}, unless it has been. */
    public void show(MeterSpec spec, Object read) {
        if (!shown.containsKey(spec)) {
            register(spec, read);
        }
    }

    private @Nullable Object register(MeterSpec spec, Object read) {
        shown.put(spec, new Shown(read, new WeakReference<>(null))); // once, whatever comes of it
        Object meter = inApplication((handles, global) -> handles.register(global, spec, read, functions, objectives));
        if (meter != null) {
            shown.put(spec, new Shown(read, new WeakReference<>(meter)));
        }
        return meter;
    }

    /** Adds to a summary. */
    public void record(MeterSpec spec, double value) {
        Shown known = shown.get(spec);
        Object there = known == null ? null : known.meter.get();
        Object summary = there != null ? there : register(spec, spec);
        if (summary != null) {
            inApplication((handles, global) -> {
                handles.record(summary, value);
                return global;
            });
        }
    }

    public boolean shows(MeterSpec spec) {
        return shown.containsKey(spec);
    }

    /** Takes away what has this name and is not in {@code wanted}. */
    public void retain(String name, Set<MeterSpec> wanted) {
        for (Iterator<Map.Entry<MeterSpec, Shown>> all = shown.entrySet().iterator(); all.hasNext(); ) {
            Map.Entry<MeterSpec, Shown> one = all.next();
            if (one.getKey().name().equals(name) && !wanted.contains(one.getKey())) {
                all.remove();
                remove(one.getValue());
            }
        }
    }

    /** Takes everything away, however often it was refused before. */
    public void leave() {
        failures = 0;
        shown.values().forEach(this::remove);
        shown.clear();
    }

    private void remove(Shown one) {
        Object meter = one.meter.get();
        if (meter != null) {
            inApplication((handles, global) -> {
                handles.remove(global, meter);
                return global;
            });
        }
    }

    private interface Work<T> {
        T on(MicrometerHandles handles, Object globalRegistry) throws Throwable;
    }

    /** What runs here is the application's: its registries, its filters. They find the context that they would have. */
    private <T> @Nullable T inApplication(Work<T> work) {
        Class<?> known = metrics.get();
        if (known == null || failures >= MAX_FAILURES) {
            return null;
        }
        Thread thread = Thread.currentThread();
        ClassLoader ours = thread.getContextClassLoader();
        thread.setContextClassLoader(known.getClassLoader());
        try {
            MicrometerHandles handles = MicrometerHandles.of(known);
            return work.on(handles, handles.globalRegistry());
        } catch (Throwable refused) {
            failures++;
            failed.accept(refused);
            return null;
        } finally {
            thread.setContextClassLoader(ours);
        }
    }

    /** Whether it has refused so often that it is left alone. */
    public boolean gaveUp() {
        return failures >= MAX_FAILURES;
    }
}
