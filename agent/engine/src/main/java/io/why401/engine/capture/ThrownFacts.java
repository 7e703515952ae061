package io.why401.engine.capture;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One exception, read at the decision and scrubbed.
 *
 * @param type class name
 * @param lineage type and its superclasses below Throwable, nearest first: tables match on any of them
 * @param message at most 300 characters; null where the library is known to put the token into it
 * @param at the application's frame that built it
 * @param details what the exception's family asked for by getter path, such as jose4j's error codes
 */
public record ThrownFacts(
        String type,
        List<String> lineage,
        @Nullable String message,
        ThrownAt at,
        Map<String, String> details,
        @Nullable ThrownFacts cause) {

    public ThrownFacts {
        lineage = List.copyOf(lineage);
        details = Map.copyOf(details);
    }

    /** Works out where it and its causes were built, and lets go of the exceptions. */
    void settle() {
        for (ThrownFacts link = this; link != null; link = link.cause) {
            link.at.settle();
        }
    }

    /** Whether the exception is a {@code className}. */
    public boolean is(String className) {
        return lineage.contains(className);
    }
}
