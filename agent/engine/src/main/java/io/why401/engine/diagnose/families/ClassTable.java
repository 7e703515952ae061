package io.why401.engine.diagnose.families;

import io.why401.engine.capture.ThrownFacts;
import io.why401.engine.capture.TokenFacts;
import io.why401.engine.diagnose.Reason;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Class name → meaning. The nearest listed class of an exception's lineage speaks; one that answers null leaves it to its superclasses. */
final class ClassTable {

    /** A meaning that depends on the exception's text, details or causes, or on the token. */
    interface Reading {
        @Nullable
        Reason of(ThrownFacts thrown, @Nullable TokenFacts token);
    }

    private final Map<String, Reading> readings = new HashMap<>();

    ClassTable put(String className, Reason reason) {
        return read(className, (thrown, token) -> reason);
    }

    ClassTable read(String className, Reading reading) {
        readings.put(className, reading);
        return this;
    }

    @Nullable
    Reason reasonOf(ThrownFacts thrown, @Nullable TokenFacts token) {
        for (String className : thrown.lineage()) {
            Reading reading = readings.get(className);
            if (reading != null) {
                Reason reason = reading.of(thrown, token);
                if (reason != null) {
                    return reason;
                }
            }
        }
        return null;
    }
}
