package io.why401.engine.diagnose;

import io.why401.engine.capture.Refusal;
import io.why401.engine.capture.RequestFacts;
import org.jspecify.annotations.Nullable;

/** Step 8: nothing was presented and nothing is there. */
final class RouteRule implements Rule {

    @Override
    public @Nullable Verdict judge(Refusal refusal, Sightings sightings) {
        Sightings.Sighting decisive = sightings.decisive();
        if (decisive != null && decisive.reason().cause() == Cause.WRONG_ENDPOINT) {
            return Verdict.observed(decisive.reason(), Words.evidence(decisive));
        }
        RequestFacts request = refusal.request();
        if (!refusal.credentials().nothingPresented() || !Unexplained.beforeHandler(refusal, sightings)) {
            return null;
        }
        return switch (request.routing()) {
            case NO_ROUTE -> Verdict.inferred(Reason.NO_SUCH_ROUTE, "no mapping matches the path (route tables)");
            case METHOD_NOT_SUPPORTED ->
                Verdict.inferred(
                        Reason.METHOD_NOT_SUPPORTED,
                        "path mapped for " + Words.list(request.allowedMethods()) + " (route tables)");
            case MATCHED, UNKNOWN -> null;
        };
    }
}
