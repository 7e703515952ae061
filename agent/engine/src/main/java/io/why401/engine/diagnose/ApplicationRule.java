package io.why401.engine.diagnose;

import io.why401.engine.capture.DecidedBy;
import io.why401.engine.capture.DecisionFacts;
import io.why401.engine.capture.Refusal;
import org.jspecify.annotations.Nullable;

/** Step 10: application code set the status by itself. */
final class ApplicationRule implements Rule {

    @Override
    public @Nullable Verdict judge(Refusal refusal, Sightings sightings) {
        Sightings.Sighting decisive = sightings.decisive();
        if (decisive != null && decisive.reason() == Reason.APPLICATION_DECISION) {
            return Verdict.observed(Reason.APPLICATION_DECISION, Words.evidence(decisive));
        }
        DecisionFacts decision = refusal.decision();
        if (!refusal.request().handlerReached() && decision.decidedBy() != DecidedBy.APPLICATION) {
            return null;
        }
        return decision.className() != null
                ? Verdict.observed(Reason.APPLICATION_DECISION, place(decision) + " (decision)")
                : Verdict.inferred(Reason.APPLICATION_DECISION, "the handler was reached (request)");
    }

    /** {@code OrderController.find:42}, as much of it as is known. */
    static String place(DecisionFacts decision) {
        String className = decision.className();
        if (className == null) {
            return "application code";
        }
        StringBuilder place = new StringBuilder(Words.simple(className));
        if (decision.method() != null) {
            place.append('.').append(decision.method());
        }
        if (decision.line() >= 0) {
            place.append(':').append(decision.line());
        }
        return Words.cap(place.toString(), 100);
    }
}
