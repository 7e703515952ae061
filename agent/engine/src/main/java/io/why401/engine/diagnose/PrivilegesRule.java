package io.why401.engine.diagnose;

import io.why401.engine.capture.Authenticated;
import io.why401.engine.capture.ChallengeFacts;
import io.why401.engine.capture.DecidedBy;
import io.why401.engine.capture.Refusal;
import io.why401.engine.capture.ThrownFacts;
import org.jspecify.annotations.Nullable;

/** Step 7: the caller is known, and a rule said no. 403 would have been the right status. */
final class PrivilegesRule implements Rule {

    @Override
    public @Nullable Verdict judge(Refusal refusal, Sightings sightings) {
        if (sightings.decisive() != null || !Unexplained.accepted(refusal)) {
            return null;
        }
        ThrownFacts denial = sightings.denial();
        ThrownFacts insufficient = sightings.insufficient();
        if (insufficient != null) {
            return Verdict.observed(Reason.INSUFFICIENT_AUTHENTICATION, Words.evidence(insufficient, "handed over"));
        }
        if (asksForMore(refusal)) {
            return Verdict.observed(
                    Reason.INSUFFICIENT_AUTHENTICATION, "error=insufficient_user_authentication (WWW-Authenticate)");
        }
        boolean bySecurity = refusal.decision().decidedBy() == DecidedBy.SECURITY;
        if (denial == null && !bySecurity) {
            return null;
        }
        Reason reason = refusal.decision().authenticated() == Authenticated.REMEMBERED
                ? Reason.INSUFFICIENT_AUTHENTICATION
                : Reason.INSUFFICIENT_PRIVILEGES;
        return denial != null
                ? Verdict.observed(reason, Words.evidence(denial, "rule"))
                : Verdict.inferred(reason, "authenticated caller, decided by security (decision)");
    }

    /** RFC 9470 §3, step-up authentication. */
    private static boolean asksForMore(Refusal refusal) {
        for (ChallengeFacts challenge : refusal.response().challenges()) {
            if ("insufficient_user_authentication".equals(challenge.parameters().get("error"))) {
                return true;
            }
        }
        return false;
    }
}
