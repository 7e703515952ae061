package io.why401.engine.diagnose;

import io.why401.engine.capture.CredentialFacts;
import io.why401.engine.capture.Refusal;
import io.why401.engine.capture.RuleFacts;
import io.why401.engine.capture.SessionFacts;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Step 6, sessions: the id that came is no longer, or not here, a session. */
final class SessionRule implements Rule {

    /** Whoever logs in by one of these is known by a session from then on. */
    private static final Set<String> LOGINS =
            Set.of("form", "oauth2_login", "saml2", "one_time_token", "passkey", "remember_me");

    @Override
    public @Nullable Verdict judge(Refusal refusal, Sightings sightings) {
        if (!Unexplained.beforeHandler(refusal, sightings)) {
            return null;
        }
        SessionFacts session = refusal.credentials().session();
        return session != null && onlySession(refusal.credentials()) && looked(refusal.rule()) && invalid(session)
                ? new Verdict(Reason.SESSION_EXPIRED, Confidence.OBSERVED, evidence(session))
                : null;
    }

    static boolean invalid(@Nullable SessionFacts session) {
        return session != null && Boolean.FALSE.equals(session.valid());
    }

    /** The session was what the caller was to be known by, whatever the query has besides. */
    static boolean explains(Refusal refusal) {
        RuleFacts rule = refusal.rule();
        return rule != null
                && rule.keepsSessions()
                && !Collections.disjoint(rule.mechanisms(), LOGINS)
                && invalid(refusal.credentials().session());
    }

    private static boolean onlySession(CredentialFacts credentials) {
        return switch (credentials.location()) {
            case NONE, COOKIE, QUERY -> true;
            case AUTHORIZATION, API_KEY_HEADER, CLIENT_CERTIFICATE -> false;
        };
    }

    /** A chain without sessions never looked at the id: a stale cookie there is a finding at most. */
    private static boolean looked(@Nullable RuleFacts rule) {
        return rule == null || rule.keepsSessions();
    }

    private static List<String> evidence(SessionFacts session) {
        List<String> evidence = new ArrayList<>(2);
        evidence.add("session id is not known here (container)");
        SessionFacts.OtherNode made = session.made();
        if (made != null) {
            evidence.add("made by node " + made.name() + ", this is " + Words.value(made.own()) + " (session id)");
        } else if (session.uptime() != null) {
            evidence.add("this process runs for " + Words.of(session.uptime())
                    + " only: the session may be older (process)");
        }
        return evidence;
    }
}
