package io.why401.engine.publish.logger;

import io.why401.engine.capture.PerClass;
import io.why401.engine.capture.Slf4j;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodHandles.Lookup;
import java.lang.invoke.MethodType;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The logger {@code why401} of one SLF4J, by handles on its public interfaces, which are the same from 1.7 on; key-value pairs
 * came with 2.0. What the handles throw is what the application's appenders throw.
 */
final class ApplicationLogger {

    static final String NAME = "why401";

    private static final PerClass<ApplicationLogger> KNOWN = new PerClass<>(ApplicationLogger::new);

    private final @Nullable Handles handles;

    /**
     * What is called.
     *
     * @param logger gives the logger
     * @param pairs null before SLF4J 2
     */
    private record Handles(
            MethodHandle logger,
            Map<Level, Calls> calls,
            MethodHandle putMdc,
            MethodHandle removeMdc,
            @Nullable Pairs pairs) {}

    /** For one level; {@code at} is null before SLF4J 2. */
    private record Calls(
            MethodHandle enabled,
            MethodHandle plain,
            @Nullable MethodHandle at) {}

    /** On what {@code at} gives. */
    private record Pairs(Class<?> builder, MethodHandle add, MethodHandle log) {}

    private ApplicationLogger(Class<?> factory) {
        handles = read(factory);
    }

    static ApplicationLogger of(Slf4j slf4j) {
        return KNOWN.get(slf4j.factory());
    }

    /** False when the log does not want the line. */
    boolean log(LogLine line) throws Throwable {
        Handles by = handles;
        Calls calls = by == null ? null : by.calls().get(line.level());
        if (by == null || calls == null) {
            return false;
        }
        /*
         * Not invokeExact: Log4j 2 picks its context by the class loader of whoever calls, and would make a new one for the
         * engine's. This way the caller is a class of the JDK, which has none, and the thread's context loader is taken
         * (log4j-slf4j2-impl 2.24.3, Log4jLoggerFactory.getContext).
         */
        Object target = by.logger().invokeWithArguments();
        if (!(boolean) calls.enabled().invokeExact(target)) {
            return false;
        }
        try {
            for (Map.Entry<String, String> entry : line.mdc().entrySet()) {
                by.putMdc().invokeExact(entry.getKey(), entry.getValue());
            }
            write(calls, by.pairs(), target, line);
        } finally {
            for (String key : line.mdc().keySet()) {
                by.removeMdc().invokeExact(key);
            }
        }
        return true;
    }

    private static void write(Calls calls, @Nullable Pairs pairs, Object target, LogLine line) throws Throwable {
        MethodHandle at = calls.at();
        if (at == null || pairs == null) {
            calls.plain().invokeExact(target, line.json().get());
            return;
        }
        Object builder = (Object) at.invokeExact(target);
        for (Map.Entry<String, Object> entry : line.pairs().entrySet()) {
            builder = (Object) pairs.add().invokeExact(builder, entry.getKey(), entry.getValue());
        }
        pairs.log().invokeExact(builder, line.message().get());
    }

    private static @Nullable Handles read(Class<?> factory) {
        try {
            Lookup lookup = MethodHandles.publicLookup();
            Class<?> logger = neighbour(factory, "org.slf4j.Logger");
            Class<?> makes = neighbour(factory, "org.slf4j.ILoggerFactory");
            Class<?> mdc = neighbour(factory, "org.slf4j.MDC");
            MethodHandle maker = lookup.findStatic(factory, "getILoggerFactory", MethodType.methodType(makes));
            MethodHandle named = MethodHandles.insertArguments(
                    lookup.findVirtual(makes, "getLogger", MethodType.methodType(logger, String.class)), 1, NAME);
            Pairs pairs = pairs(factory, lookup);
            return new Handles(
                    MethodHandles.filterReturnValue(maker, named),
                    Map.of(
                            Level.INFO, calls(lookup, logger, pairs, "isInfoEnabled", "info", "atInfo"),
                            Level.WARN, calls(lookup, logger, pairs, "isWarnEnabled", "warn", "atWarn")),
                    lookup.findStatic(mdc, "put", MethodType.methodType(void.class, String.class, String.class)),
                    lookup.findStatic(mdc, "remove", MethodType.methodType(void.class, String.class)),
                    pairs);
        } catch (ReflectiveOperationException | LinkageError unknown) {
            return null; // no SLF4J that we know
        }
    }

    private static @Nullable Pairs pairs(Class<?> factory, Lookup lookup) throws ReflectiveOperationException {
        Class<?> builder;
        try {
            builder = neighbour(factory, "org.slf4j.spi.LoggingEventBuilder");
        } catch (ClassNotFoundException old) {
            return null; // 1.7
        }
        MethodType pair = MethodType.methodType(builder, String.class, Object.class);
        return new Pairs(
                builder,
                lookup.findVirtual(builder, "addKeyValue", pair)
                        .asType(MethodType.methodType(Object.class, Object.class, String.class, Object.class)),
                lookup.findVirtual(builder, "log", MethodType.methodType(void.class, String.class))
                        .asType(MethodType.methodType(void.class, Object.class, String.class)));
    }

    private static Calls calls(
            Lookup lookup, Class<?> logger, @Nullable Pairs pairs, String enabled, String plain, String at)
            throws ReflectiveOperationException {
        return new Calls(
                lookup.findVirtual(logger, enabled, MethodType.methodType(boolean.class))
                        .asType(MethodType.methodType(boolean.class, Object.class)),
                lookup.findVirtual(logger, plain, MethodType.methodType(void.class, String.class))
                        .asType(MethodType.methodType(void.class, Object.class, String.class)),
                pairs == null
                        ? null
                        : lookup.findVirtual(logger, at, MethodType.methodType(pairs.builder()))
                                .asType(MethodType.methodType(Object.class, Object.class)));
    }

    private static Class<?> neighbour(Class<?> factory, String name) throws ClassNotFoundException {
        return Class.forName(name, false, factory.getClassLoader());
    }
}
