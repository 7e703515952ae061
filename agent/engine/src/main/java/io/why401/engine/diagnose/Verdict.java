package io.why401.engine.diagnose;

import java.util.List;

/**
 * What one rule says when it applies.
 *
 * @param evidence each as "signal (source)"
 */
record Verdict(Reason reason, Confidence confidence, List<String> evidence) {

    static Verdict observed(Reason reason, String... evidence) {
        return new Verdict(reason, Confidence.OBSERVED, List.of(evidence));
    }

    static Verdict proven(Reason reason, String... evidence) {
        return new Verdict(reason, Confidence.PROVEN, List.of(evidence));
    }

    static Verdict inferred(Reason reason, String... evidence) {
        return new Verdict(reason, Confidence.INFERRED, List.of(evidence));
    }
}
