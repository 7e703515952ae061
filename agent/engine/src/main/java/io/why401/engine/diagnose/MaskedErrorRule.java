package io.why401.engine.diagnose;

import io.why401.engine.capture.ContainerReason;
import io.why401.engine.capture.Dispatch;
import io.why401.engine.capture.Refusal;
import org.jspecify.annotations.Nullable;

/** Step 4: the decision was not about authentication; a 401 covers the true status. */
final class MaskedErrorRule implements Rule {

    @Override
    public @Nullable Verdict judge(Refusal refusal, Sightings sightings) {
        Sightings.Sighting decisive = sightings.decisive();
        if (decisive != null && decisive.reason().cause() == Cause.MASKED_ERROR) {
            return Verdict.observed(decisive.reason(), Words.evidence(decisive));
        }
        if (refusal.decision().containerReason() == ContainerReason.CSRF_REJECTED) {
            return Verdict.observed(Reason.CSRF_REJECTED, ApplicationRule.place(refusal.decision()) + " (decision)");
        }
        Integer original = refusal.decision().originalStatus();
        // An ERROR dispatch for a 401 repeats a decision that was already taken.
        if (refusal.request().dispatch() == Dispatch.ERROR && original != null && original != 401) {
            return Verdict.observed(
                    Reason.ERROR_DISPATCH_DENIED, "ERROR dispatch for status " + original + " (error attributes)");
        }
        return null;
    }
}
