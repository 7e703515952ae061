package io.why401.engine.capture.thrown;

import io.why401.engine.capture.Members;
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

    private final ClassValue<List<String>> lineages = new ClassValue<>() {
        @Override
        protected List<String> computeValue(Class<?> type) {
            return lineage(type);
        }
    };

    /** Whether asking for the message runs library code only: an application's own override could do anything. */
    private final ClassValue<Boolean> messageIsHarmless = new ClassValue<>() {
        @Override
        protected Boolean computeValue(Class<?> type) {
            try {
                return !Code.isApplication(
                        type.getMethod("getMessage").getDeclaringClass().getName());
            } catch (NoSuchMethodException | LinkageError incomplete) {
                return false;
            }
        }
    };

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
            if (!Collections.disjoint(wanted.silentTypes(), lineages.get(at.getClass()))
                    && messageIsHarmless.get(at.getClass())) {
                scrubber.secret(at.getMessage());
            }
        }
    }

    private ThrownFacts read(Throwable thrown, Scrubber scrubber, int left) {
        List<String> lineage = lineages.get(thrown.getClass());
        Throwable cause = cause(thrown);
        return new ThrownFacts(
                thrown.getClass().getName(),
                lineage,
                message(thrown, lineage, scrubber),
                ThrownAt.of(thrown, ThrownReader::applicationFrame),
                details(thrown, lineage, scrubber),
                cause == null || left <= 1 ? null : read(cause, scrubber, left - 1));
    }

    private @Nullable String message(Throwable thrown, List<String> lineage, Scrubber scrubber) {
        for (String type : lineage) {
            if (wanted.silentTypes().contains(type)) {
                return null;
            }
        }
        try {
            return messageIsHarmless.get(thrown.getClass()) ? scrubber.scrubbed(thrown.getMessage()) : null;
        } catch (RuntimeException unreadable) {
            return null; // The type and the rest of the chain still tell.
        }
    }

    private Map<String, String> details(Throwable thrown, List<String> lineage, Scrubber scrubber) {
        Map<String, String> details = new HashMap<>();
        for (String type : lineage) {
            for (Map.Entry<String, String> path :
                    wanted.paths().getOrDefault(type, Map.of()).entrySet()) {
                String value = scrubber.scrubbed(detail(thrown, path.getValue()), MAX_DETAIL);
                if (value != null) {
                    details.putIfAbsent(path.getKey(), value);
                }
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
