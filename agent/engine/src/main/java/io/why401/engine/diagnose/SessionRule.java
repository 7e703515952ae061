package io.why401.engine.diagnose;

import io.why401.engine.capture.CredentialFacts;
import io.why401.engine.capture.CredentialLocation;
import io.why401.engine.capture.DecisionFacts;
import io.why401.engine.capture.Refusal;
import io.why401.engine.capture.RuleFacts;
import io.why401.engine.capture.SessionFacts;
import org.jspecify.annotations.Nullable;

/** Step 6, sessions: the id that came is no longer, or not here, a session. */
final class SessionRule implements Rule {

    @Override
    public @Nullable Verdict judge(Refusal refusal, Sightings sightings) {
        if (superseded(refusal.decision())) {
            return Verdict.observed(Reason.SESSION_SUPERSEDED, "expired-session strategy (decision)");
        }
        if (!Unexplained.beforeHandler(refusal, sightings)) {
            return null;
        }
        CredentialFacts credentials = refusal.credentials();
        boolean onlySession = credentials.location() == CredentialLocation.NONE
                || credentials.location() == CredentialLocation.COOKIE;
        RuleFacts rule = refusal.rule();
        // A chain without sessions never looked at the id: a stale cookie there is a finding at most.
        boolean looked = rule == null || rule.keepsSessions();
        return onlySession && looked && invalid(credentials.session())
                ? Verdict.observed(Reason.SESSION_EXPIRED, "session id is not known here (container)")
                : null;
    }

    static boolean invalid(@Nullable SessionFacts session) {
        return session != null && Boolean.FALSE.equals(session.valid());
    }

    /** Spring Security's ConcurrentSessionFilter builds no exception; it hands over to a strategy by interface (4.2 to 7). */
    private static boolean superseded(DecisionFacts decision) {
        if (isStrategy(decision.className())) {
            return true;
        }
        for (String frame : decision.frames()) {
            if (isStrategy(frame)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isStrategy(@Nullable String text) {
        return text != null
                && (text.contains("ConcurrentSessionFilter") || text.contains("SessionInformationExpiredStrategy"));
    }
}
