package io.why401.engine.publish.logger;

import io.why401.engine.capture.PerClass;
import io.why401.engine.capture.Slf4j;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodHandles.Lookup;
import java.lang.invoke.MethodType;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The logger {@code why401} of one SLF4J, by handles on its public interfaces, which are the same from 1.7 on; key-value pairs
 * came with 2.0. What the handles throw is what the application's appenders throw.
 */
final class ApplicationLogger {

    static final String NAME = "why401";

    private static final PerClass<ApplicationLogger> KNOWN = new PerClass<>(ApplicationLogger::new);

    private final @Nullable MethodHandle logger;
    private final Map<Level, Calls> calls = new EnumMap<>(Level.class);
    private @Nullable MethodHandle add;
    private @Nullable MethodHandle log;
    private @Nullable MethodHandle put;
    private @Nullable MethodHandle remove;

    /** For one level: {@code at} is null before SLF4J 2. */
    private record Calls(
            MethodHandle enabled,
            MethodHandle plain,
            @Nullable MethodHandle at) {}

    private ApplicationLogger(Class<?> factory) {
        logger = read(factory);
    }

    static ApplicationLogger of(Slf4j slf4j) {
        return KNOWN.get(slf4j.factory());
    }

    /** False when the log does not want the line. */
    boolean log(LogLine line) throws Throwable {
        MethodHandle found = logger;
        Calls by = calls.get(line.level());
        // Not invokeExact: Log4j 2 picks its context by the class loader of whoever calls, and would make one of its
        // own for the
        // engine's. This way the caller is a class of the JDK, which has none, and the thread's context loader is taken
        // instead
        // (log4j-slf4j2-impl 2.24.3, Log4jLoggerFactory.getContext).
        Object target = found == null ? null : found.invokeWithArguments();
        if (target == null || by == null || !(boolean) by.enabled().invokeExact(target)) {
            return false;
        }
        MethodHandle into = put;
        MethodHandle outOf = remove;
        if (into == null || outOf == null) {
            write(by, target, line);
            return true;
        }
        try {
            for (Map.Entry<String, String> entry : line.mdc().entrySet()) {
                into.invokeExact(entry.getKey(), entry.getValue());
            }
            write(by, target, line);
        } finally {
            for (String key : line.mdc().keySet()) {
                outOf.invokeExact(key);
            }
        }
        return true;
    }

    private void write(Calls by, Object target, LogLine line) throws Throwable {
        MethodHandle pair = add;
        MethodHandle end = log;
        MethodHandle at = by.at();
        if (at == null || pair == null || end == null) {
            by.plain().invokeExact(target, line.json().get());
            return;
        }
        Object builder = (Object) at.invokeExact(target);
        for (Map.Entry<String, Object> entry : line.pairs().entrySet()) {
            builder = (Object) pair.invokeExact(builder, entry.getKey(), entry.getValue());
        }
        end.invokeExact(builder, line.message().get());
    }

    /** A handle that gives the logger. */
    private @Nullable MethodHandle read(Class<?> factory) {
        try {
            Lookup lookup = MethodHandles.publicLookup();
            Class<?> logger = neighbour(factory, "org.slf4j.Logger");
            Class<?> makes = neighbour(factory, "org.slf4j.ILoggerFactory");
            MethodHandle maker = lookup.findStatic(factory, "getILoggerFactory", MethodType.methodType(makes));
            MethodHandle named = MethodHandles.insertArguments(
                    lookup.findVirtual(makes, "getLogger", MethodType.methodType(logger, String.class)), 1, NAME);
            Class<?> builder = readBuilder(factory, lookup);
            Class<?> mdc = neighbour(factory, "org.slf4j.MDC");
            put = lookup.findStatic(mdc, "put", MethodType.methodType(void.class, String.class, String.class));
            remove = lookup.findStatic(mdc, "remove", MethodType.methodType(void.class, String.class));
            calls.put(Level.INFO, calls(lookup, logger, builder, "isInfoEnabled", "info", "atInfo"));
            calls.put(Level.WARN, calls(lookup, logger, builder, "isWarnEnabled", "warn", "atWarn"));
            return MethodHandles.filterReturnValue(maker, named).asType(MethodType.methodType(Object.class));
        } catch (ReflectiveOperationException | LinkageError unknown) {
            return null; // no SLF4J that we know
        }
    }

    private @Nullable Class<?> readBuilder(Class<?> factory, Lookup lookup) throws ReflectiveOperationException {
        Class<?> builder;
        try {
            builder = neighbour(factory, "org.slf4j.spi.LoggingEventBuilder");
        } catch (ClassNotFoundException old) {
            return null; // 1.7
        }
        add = lookup.findVirtual(builder, "addKeyValue", MethodType.methodType(builder, String.class, Object.class))
                .asType(MethodType.methodType(Object.class, Object.class, String.class, Object.class));
        log = lookup.findVirtual(builder, "log", MethodType.methodType(void.class, String.class))
                .asType(MethodType.methodType(void.class, Object.class, String.class));
        return builder;
    }

    private static Calls calls(
            Lookup lookup, Class<?> logger, @Nullable Class<?> builder, String enabled, String plain, String at)
            throws ReflectiveOperationException {
        return new Calls(
                lookup.findVirtual(logger, enabled, MethodType.methodType(boolean.class))
                        .asType(MethodType.methodType(boolean.class, Object.class)),
                lookup.findVirtual(logger, plain, MethodType.methodType(void.class, String.class))
                        .asType(MethodType.methodType(void.class, Object.class, String.class)),
                builder == null
                        ? null
                        : lookup.findVirtual(logger, at, MethodType.methodType(builder))
                                .asType(MethodType.methodType(Object.class, Object.class)));
    }

    private static Class<?> neighbour(Class<?> factory, String name) throws ClassNotFoundException {
        return Class.forName(name, false, factory.getClassLoader());
    }
}
