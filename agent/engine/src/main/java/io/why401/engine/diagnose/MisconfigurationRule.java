package io.why401.engine.diagnose;

import io.why401.engine.capture.Authenticated;
import io.why401.engine.capture.ContainerReason;
import io.why401.engine.capture.DecidedBy;
import io.why401.engine.capture.Dispatch;
import io.why401.engine.capture.Refusal;
import org.jspecify.annotations.Nullable;

/** Step 2: a part of our own is broken, whatever the client sent, and even where an error dispatch or a call to the identity provider covers it. */
final class MisconfigurationRule implements Rule {

    @Override
    public @Nullable Verdict judge(Refusal refusal, Sightings sightings) {
        Sightings.Sighting decisive = sightings.decisive();
        if (decisive != null && decisive.reason().cause() == Cause.MISCONFIGURATION) {
            return Verdict.observed(decisive.reason(), Words.evidence(decisive));
        }
        if (refusal.decision().containerReason() == ContainerReason.USER_STORE_UNAVAILABLE) {
            return Verdict.observed(Reason.USER_STORE_UNAVAILABLE, "realm not available (container)");
        }
        if (decisive == null && lostOnAsync(refusal, sightings)) {
            return Verdict.inferred(
                    Reason.AUTHENTICATION_LOST_ON_ASYNC, "ASYNC dispatch, nobody authenticated (security context)");
        }
        return null;
    }

    /** The handler that started the asynchronous work had passed this rule already, so the caller was known then. */
    private static boolean lostOnAsync(Refusal refusal, Sightings sightings) {
        return refusal.request().dispatch() == Dispatch.ASYNC
                && refusal.decision().authenticated() == Authenticated.NO
                && (sightings.denial() != null
                        || sightings.genericHandedOver()
                        || refusal.decision().decidedBy() == DecidedBy.SECURITY);
    }
}
