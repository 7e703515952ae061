package io.why401.engine.publish.registry;

import io.why401.engine.capture.PerClass;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.ToDoubleFunction;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/**
 * Handles on the public methods of one copy of Micrometer, which have been the same from 1.9 to 1.17. They hang on its class
 * {@code Metrics}, and go with it.
 */
final class MicrometerHandles {

    private static final String CORE = "io.micrometer.core.instrument.";

    private static final PerClass<MicrometerHandles> OF_METRICS = new PerClass<>(MicrometerHandles::read);

    private final MethodHandle globalRegistry;
    private final MethodHandle registries;
    private final MethodHandle remove;
    private final MethodHandle objectives;
    private final MethodHandle record;
    private final Map<MeterSpec.Kind, Builder> builders = new EnumMap<>(MeterSpec.Kind.class);

    private record Builder(
            MethodHandle start,
            MethodHandle tags,
            MethodHandle description,
            @Nullable MethodHandle unit,
            MethodHandle register) {}

    private MicrometerHandles(Class<?> metrics) throws ReflectiveOperationException {
        MethodHandles.Lookup lookup = MethodHandles.publicLookup();
        ClassLoader loader = metrics.getClassLoader();
        Class<?> registry = type("MeterRegistry", loader);
        Class<?> composite = type("composite.CompositeMeterRegistry", loader);
        Class<?> meter = type("Meter", loader);
        globalRegistry = lookup.findStaticGetter(metrics, "globalRegistry", composite);
        registries = lookup.findVirtual(composite, "getRegistries", MethodType.methodType(Set.class));
        remove = lookup.findVirtual(registry, "remove", MethodType.methodType(meter, meter));
        for (MeterSpec.Kind kind : MeterSpec.Kind.values()) {
            builders.put(kind, builder(lookup, kind, registry));
        }
        Class<?> summary = type(MeterSpec.Kind.SUMMARY.className(), loader);
        Class<?> summaryBuilder = type(MeterSpec.Kind.SUMMARY.className() + "$Builder", loader);
        objectives = lookup.findVirtual(
                        summaryBuilder, "serviceLevelObjectives", MethodType.methodType(summaryBuilder, double[].class))
                .asFixedArity();
        record = lookup.findVirtual(summary, "record", MethodType.methodType(void.class, double.class));
    }

    private static Builder builder(MethodHandles.Lookup lookup, MeterSpec.Kind kind, Class<?> registry)
            throws ReflectiveOperationException {
        Class<?> meter = type(kind.className(), registry.getClassLoader());
        Class<?> builder = type(kind.className() + "$Builder", registry.getClassLoader());
        MethodType start = switch (kind) {
            case COUNTER, GAUGE -> MethodType.methodType(builder, String.class, Object.class, ToDoubleFunction.class);
            case TIMER ->
                MethodType.methodType(
                        builder,
                        String.class,
                        Object.class,
                        ToLongFunction.class,
                        ToDoubleFunction.class,
                        TimeUnit.class);
            case SUMMARY -> MethodType.methodType(builder, String.class);
        };
        MethodType text = MethodType.methodType(builder, String.class);
        return new Builder(
                lookup.findStatic(meter, "builder", start),
                lookup.findVirtual(builder, "tags", MethodType.methodType(builder, String[].class))
                        .asFixedArity(),
                lookup.findVirtual(builder, "description", text),
                kind == MeterSpec.Kind.TIMER ? null : lookup.findVirtual(builder, "baseUnit", text),
                lookup.findVirtual(builder, "register", MethodType.methodType(meter, registry)));
    }

    private static Class<?> type(String name, ClassLoader loader) throws ClassNotFoundException {
        return Class.forName(CORE + name, false, loader);
    }

    /** Loads the classes of the builders, and none of an application that has no Micrometer. */
    static MicrometerHandles of(Class<?> metrics) {
        return OF_METRICS.get(metrics);
    }

    private static MicrometerHandles read(Class<?> metrics) {
        try {
            return new MicrometerHandles(metrics);
        } catch (ReflectiveOperationException otherVersion) {
            throw new IllegalStateException(otherVersion);
        }
    }

    Object globalRegistry() throws Throwable {
        return globalRegistry.invoke();
    }

    int registries(Object composite) throws Throwable {
        return ((Set<?>) registries.invoke(composite)).size();
    }

    /** The meter, or one that does nothing where a filter of the application's denies it. */
    Object register(
            Object registry, MeterSpec spec, Object read, MeterFunctions functions, double[] serviceLevelObjectives)
            throws Throwable {
        Builder handles = Objects.requireNonNull(builders.get(spec.kind()));
        Object builder = switch (spec.kind()) {
            case COUNTER, GAUGE -> handles.start.invoke(spec.name(), read, functions.value());
            case TIMER ->
                handles.start.invoke(spec.name(), read, functions.count(), functions.value(), TimeUnit.NANOSECONDS);
            case SUMMARY -> objectives.invoke(handles.start.invoke(spec.name()), serviceLevelObjectives);
        };
        builder = handles.tags.invoke(builder, spec.tags().toArray(String[]::new));
        builder = handles.description.invoke(builder, spec.description());
        if (handles.unit != null && spec.unit() != null) {
            builder = handles.unit.invoke(builder, spec.unit());
        }
        return handles.register.invoke(builder, registry);
    }

    void record(Object summary, double value) throws Throwable {
        record.invoke(summary, value);
    }

    void remove(Object registry, Object meter) throws Throwable {
        Object ignored = remove.invoke(registry, meter);
    }
}
