package io.why401.engine.capture;

import io.why401.engine.capture.TraceFacts.MdcKeys;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads the trace that the application's tracing put into its MDC for this thread. The values are the application's, which may
 * put there what it likes under such names: what has not the form of an identity is none.
 */
final class MdcTraceReader {

    private static final PerClass<Optional<MethodHandle>> GET = new PerClass<>(MdcTraceReader::get);

    private MdcTraceReader() {}

    /** On the request's thread. Null when there is no trace, or no MDC that the application itself has loaded. */
    static @Nullable TraceFacts read(Application application) {
        Class<?> mdc = Slf4j.of(application) == null ? null : application.loaded("org.slf4j.MDC");
        MethodHandle get = mdc == null ? null : GET.get(mdc).orElse(null);
        return get == null ? null : read(get);
    }

    private static @Nullable TraceFacts read(MethodHandle get) {
        try {
            for (MdcKeys keys : MdcKeys.values()) {
                String trace = trace((String) get.invokeExact(keys.trace()));
                if (trace != null) {
                    return new TraceFacts(trace, identity((String) get.invokeExact(keys.span()), 16), keys);
                }
            }
            return null;
        } catch (Throwable unreadable) {
            return null; // an adapter of the application's own
        }
    }

    /** B3 also has traces of 64 bits, which W3C fills up with zeros (Trace Context §3.2.2.3 of level 2). */
    private static @Nullable String trace(@Nullable String value) {
        String half = identity(value, 16);
        return half != null ? "0".repeat(16) + half : identity(value, 32);
    }

    private static @Nullable String identity(@Nullable String value, int length) {
        if (value == null || value.length() != length) {
            return null;
        }
        String hex = value.toLowerCase(Locale.ROOT);
        return TraceReader.isIdentity(hex) ? hex : null;
    }

    private static Optional<MethodHandle> get(Class<?> mdc) {
        try {
            return Optional.of(MethodHandles.publicLookup()
                    .findStatic(mdc, "get", MethodType.methodType(String.class, String.class)));
        } catch (ReflectiveOperationException | LinkageError unknown) {
            return Optional.empty();
        }
    }
}
