package io.why401.engine.capture.thrown;

import io.why401.engine.capture.Members;
import io.why401.engine.capture.PerClass;
import io.why401.engine.capture.ThrownAt;
import io.why401.engine.capture.ThrownFacts;
import io.why401.engine.capture.redact.Scrubber;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * From a Throwable to {@link ThrownFacts}. At the decision, not earlier: while its base class's constructor runs, even a
 * subclass's {@code getMessage()} can fail.
 */
public final class ThrownReader {

    private static final int MAX_CAUSES = 8;
    private static final int MAX_DETAIL = 200;

    private final GetterPath getters;
    private final ExceptionDetails wanted;

    private final PerClass<Kind> kinds = new PerClass<>(this::kind);

    /**
     * What is known of a class of exceptions.
     *
     * @param details getter paths by the detail's name; of several for one name those of the nearest class come first
     * @param silent its messages are dropped whole
     * @param harmless asking for the message runs library code only: an application's own override could do anything
     */
    private record Kind(
            List<String> lineage, List<Map.Entry<String, String>> details, boolean silent, boolean harmless) {}

    private Kind kind(Class<?> type) {
        List<String> lineage = lineage(type);
        List<Map.Entry<String, String>> details = new ArrayList<>();
        for (String name : lineage) {
            details.addAll(wanted.paths().getOrDefault(name, Map.of()).entrySet());
        }
        boolean silent = !Collections.disjoint(wanted.silentTypes(), lineage);
        return new Kind(lineage, List.copyOf(details), silent, isMessageHarmless(type));
    }

    private static boolean isMessageHarmless(Class<?> type) {
        try {
            return !Code.isApplication(
                    type.getMethod("getMessage").getDeclaringClass().getName());
        } catch (NoSuchMethodException | LinkageError incomplete) {
            return false;
        }
    }

    public ThrownReader(Members members, ExceptionDetails wanted) {
        this.getters = new GetterPath(members);
        this.wanted = wanted;
    }

    /** The exception with at most 7 causes behind it. */
    public ThrownFacts read(Throwable thrown, Scrubber scrubber) {
        hideSilentCauses(thrown, scrubber);
        return read(thrown, scrubber, MAX_CAUSES);
    }

    /** An exception's class and its superclasses below Throwable, nearest first. */
    public static List<String> lineage(Class<?> type) {
        List<String> names = new ArrayList<>();
        for (Class<?> at = type; at != null && at != Throwable.class; at = at.getSuperclass()) {
            names.add(at.getName());
        }
        return List.copyOf(names);
    }

    /** The cause; null, too, where an application's own override throws. */
    public static @Nullable Throwable cause(Throwable thrown) {
        try {
            Throwable cause = thrown.getCause();
            return cause == thrown ? null : cause;
        } catch (RuntimeException foreign) {
            return null;
        }
    }

    /** Wrappers quote their causes: {@code new RuntimeException(cause)} has the cause's text for its own. */
    private void hideSilentCauses(Throwable thrown, Scrubber scrubber) {
        Throwable at = cause(thrown);
        for (int left = MAX_CAUSES; at != null && left > 0; left--, at = cause(at)) {
            Kind kind = kinds.get(at.getClass());
            if (kind.silent && kind.harmless) {
                scrubber.secret(at.getMessage());
            }
        }
    }

    private ThrownFacts read(Throwable thrown, Scrubber scrubber, int left) {
        Kind kind = kinds.get(thrown.getClass());
        Throwable cause = cause(thrown);
        return new ThrownFacts(
                thrown.getClass().getName(),
                kind.lineage,
                message(thrown, kind, scrubber),
                ThrownAt.of(thrown, ThrownReader::applicationFrame),
                details(thrown, kind, scrubber),
                cause == null || left <= 1 ? null : read(cause, scrubber, left - 1));
    }

    private static @Nullable String message(Throwable thrown, Kind kind, Scrubber scrubber) {
        try {
            return kind.harmless && !kind.silent ? scrubber.scrubbed(thrown.getMessage()) : null;
        } catch (RuntimeException unreadable) {
            return null; // The type and the rest of the chain still tell.
        }
    }

    private Map<String, String> details(Throwable thrown, Kind kind, Scrubber scrubber) {
        if (kind.details.isEmpty()) {
            return Map.of();
        }
        Map<String, String> details = new HashMap<>();
        for (Map.Entry<String, String> detail : kind.details) {
            String value = scrubber.scrubbed(detail(thrown, detail.getValue()), MAX_DETAIL);
            if (value != null) {
                details.putIfAbsent(detail.getKey(), value);
            }
        }
        return details;
    }

    private @Nullable String detail(Throwable thrown, String path) {
        try {
            return getters.read(thrown, path);
        } catch (RuntimeException unreadable) {
            return null;
        }
    }

    /** Where the application threw it; a library's own frames say nothing that the type does not. */
    private static @Nullable String applicationFrame(Throwable thrown) {
        for (StackTraceElement frame : thrown.getStackTrace()) {
            if (Code.isApplication(frame.getClassName())) {
                return Frames.text(frame.getClassName(), frame.getMethodName(), frame.getLineNumber());
            }
        }
        return null;
    }
}
