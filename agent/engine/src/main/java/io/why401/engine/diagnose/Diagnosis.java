package io.why401.engine.diagnose;

import io.why401.engine.capture.DecidedBy;
import io.why401.engine.capture.Refusal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a refusal means.
 *
 * @param summary one sentence with the values that matter
 * @param evidence the signals that decided, each with its source, short
 * @param findings everything else that is wrong, the reason itself not among them
 * @param upstream set when a service behind this one said 401
 */
public record Diagnosis(
        Reason reason,
        Confidence confidence,
        String summary,
        List<String> evidence,
        List<Finding> findings,
        DecidedBy decidedBy,
        @Nullable Upstream upstream) {

    /** The answer from behind; every part may be unknown. */
    public record Upstream(
            @Nullable String host,
            @Nullable String method,
            int status,
            @Nullable String challenge) {}

    public Diagnosis {
        evidence = List.copyOf(evidence);
        findings = List.copyOf(findings);
    }

    /** When the diagnosis itself went wrong: the 401 is counted all the same. */
    public static Diagnosis failed(Refusal refusal) {
        return new Diagnosis(
                Reason.UNCLASSIFIED,
                Confidence.INFERRED,
                "the agent failed to diagnose this refusal, see /status",
                List.of("error in the diagnosis (agent)"),
                List.of(),
                refusal.decision().decidedBy(),
                null);
    }

    public Cause cause() {
        return reason.cause();
    }
}
