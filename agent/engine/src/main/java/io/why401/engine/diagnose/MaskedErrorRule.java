package io.why401.engine.diagnose;

import io.why401.engine.capture.ContainerReason;
import io.why401.engine.capture.Dispatch;
import io.why401.engine.capture.Refusal;
import io.why401.engine.diagnose.families.SpringSecurity;
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
        Sightings.Sighting theft = theft(sightings);
        if (theft != null) {
            return Verdict.observed(Reason.REMEMBER_ME_REJECTED, Words.evidence(theft));
        }
        Integer original = refusal.decision().originalStatus();
        // An ERROR dispatch for a 401 repeats a decision that was already taken.
        if (refusal.request().dispatch() == Dispatch.ERROR && original != null && original != 401) {
            return Verdict.observed(
                    Reason.ERROR_DISPATCH_DENIED, "ERROR dispatch for status " + original + " (error attributes)");
        }
        return null;
    }

    /**
     * It leaves RememberMeAuthenticationFilter, which stands before the filter that would translate it (Spring Security 5 to
     * 7). The container's error page is asked for a login then, and a 500 covers what was about a credential all the same.
     */
    private static Sightings.@Nullable Sighting theft(Sightings sightings) {
        for (Sightings.Sighting sighting : sightings.all()) {
            if (SpringSecurity.isCookieTheft(sighting.thrown())) {
                return sighting;
            }
        }
        return null;
    }
}
