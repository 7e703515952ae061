package io.why401.engine.diagnose;

import io.why401.engine.capture.CredentialFacts;
import io.why401.engine.capture.CredentialLocation;
import io.why401.engine.capture.CredentialProblem;
import io.why401.engine.capture.Refusal;
import io.why401.engine.capture.RuleFacts;
import io.why401.engine.capture.Scheme;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Step 6, proven by the request's shape: the credential could not have been understood, by nobody or not by this chain. */
final class HeaderShapeRule implements Rule {

    /** Names that a search or a link in a mail has, too. */
    private static final Set<String> EVERYDAY = Set.of("key", "token");

    @Override
    public @Nullable Verdict judge(Refusal refusal, Sightings sightings) {
        if (!Unexplained.beforeHandler(refusal, sightings)) {
            return null;
        }
        CredentialFacts credentials = refusal.credentials();
        CredentialProblem problem = credentials.problem();
        if (problem != null) {
            Reason reason =
                    problem == CredentialProblem.PLACEHOLDER ? Reason.PLACEHOLDER_TOKEN : Reason.MALFORMED_HEADER;
            return Verdict.proven(reason, evidence(problem));
        }
        if (unsupported(refusal)) {
            String presented = "scheme " + scheme(credentials) + " (request)";
            return refusal.rule() == null
                    ? Verdict.inferred(Reason.UNSUPPORTED_SCHEME, presented, "another one asked for (WWW-Authenticate)")
                    : Verdict.proven(
                            Reason.UNSUPPORTED_SCHEME, presented, "accepted: " + accepted(refusal.rule()) + " (chain)");
        }
        if (inUrl(credentials) && !SessionRule.explains(refusal)) {
            String evidence = "query item " + Words.list(credentials.queryKeys()) + " (request)";
            return EVERYDAY.containsAll(credentials.queryKeys())
                    ? Verdict.inferred(Reason.CREDENTIALS_IN_URL, evidence)
                    : Verdict.proven(Reason.CREDENTIALS_IN_URL, evidence);
        }
        return null;
    }

    static String evidence(CredentialProblem problem) {
        return problem.words() + " (request)";
    }

    static boolean unsupported(Refusal refusal) {
        CredentialFacts credentials = refusal.credentials();
        Scheme scheme = credentials.scheme();
        boolean named = credentials.location() == CredentialLocation.AUTHORIZATION
                || credentials.location() == CredentialLocation.API_KEY_HEADER;
        return named && scheme != Scheme.NONE && !Unexplained.couldAccept(refusal, scheme);
    }

    /** The query carries a credential and no header does. */
    static boolean inUrl(CredentialFacts credentials) {
        return !credentials.queryKeys().isEmpty()
                && (credentials.location() == CredentialLocation.QUERY
                        || credentials.location() == CredentialLocation.NONE);
    }

    static String scheme(CredentialFacts credentials) {
        String text = credentials.schemeText();
        return text != null ? Words.value(text) : credentials.scheme().id();
    }

    static String accepted(@Nullable RuleFacts rule) {
        List<String> mechanisms = rule == null ? List.of() : rule.mechanisms();
        return mechanisms.isEmpty() ? "nothing" : Words.list(mechanisms);
    }
}
