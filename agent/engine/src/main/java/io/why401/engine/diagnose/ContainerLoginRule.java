package io.why401.engine.diagnose;

import io.why401.engine.capture.ContainerReason;
import io.why401.engine.capture.Refusal;
import org.jspecify.annotations.Nullable;

/** Step 6, observed: the container's own login refused and says why. */
final class ContainerLoginRule implements Rule {

    @Override
    public @Nullable Verdict judge(Refusal refusal, Sightings sightings) {
        ContainerReason reason = refusal.decision().containerReason();
        if (reason == null) {
            return null;
        }
        return switch (reason) {
            case LOGIN_WANTED ->
                Verdict.observed(Reason.CREDENTIALS_MISSING, "answered with the login page (container)");
            case CREDENTIALS_REFUSED ->
                Verdict.observed(Reason.BAD_CREDENTIALS, "the realm knows no such pair (container)");
            case ACCOUNT_LOCKED -> Verdict.observed(Reason.ACCOUNT_LOCKED, "locked by the realm (container)");
            case USER_STORE_UNAVAILABLE, CSRF_REJECTED -> null;
        };
    }
}
