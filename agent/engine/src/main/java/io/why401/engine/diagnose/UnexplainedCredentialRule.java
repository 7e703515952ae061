package io.why401.engine.diagnose;

import io.why401.engine.capture.ChallengeFacts;
import io.why401.engine.capture.CredentialFacts;
import io.why401.engine.capture.CredentialLocation;
import io.why401.engine.capture.Refusal;
import io.why401.engine.capture.Scheme;
import io.why401.engine.capture.TokenFacts;
import org.jspecify.annotations.Nullable;

/** Step 6, without an exception: a well-formed credential that the chain could have taken was not accepted. */
final class UnexplainedCredentialRule implements Rule {

    @Override
    public @Nullable Verdict judge(Refusal refusal, Sightings sightings) {
        CredentialFacts credentials = refusal.credentials();
        // An interceptor counts as a handler, and it is where many services look at their keys.
        if (credentials.location() == CredentialLocation.API_KEY_HEADER
                && sightings.decisive() == null
                && !Unexplained.accepted(refusal)) {
            return Verdict.inferred(
                    Reason.API_KEY_REJECTED, Words.value(credentials.apiKeyHeader()) + " present (request)");
        }
        if (!Unexplained.beforeHandler(refusal, sightings)) {
            return null;
        }
        boolean inHeader = credentials.location() == CredentialLocation.AUTHORIZATION;
        if (inHeader && refusal.token() != null && Unexplained.couldAccept(refusal, credentials.scheme())) {
            return ofToken(refusal.token(), refusal);
        }
        return switch (credentials.scheme()) {
            case BEARER, DPOP -> Unexplained.couldAccept(refusal, credentials.scheme()) ? ofUnknown(credentials) : null;
            case BASIC, DIGEST, NEGOTIATE, OTHER ->
                Verdict.inferred(Reason.BAD_CREDENTIALS, HeaderShapeRule.scheme(credentials) + " presented (request)");
            case CLIENT_CERTIFICATE ->
                Unexplained.couldAccept(refusal, Scheme.CLIENT_CERTIFICATE)
                        ? Verdict.inferred(Reason.CLIENT_CERTIFICATE_REJECTED, "certificate presented (connection)")
                        : null;
            default -> null;
        };
    }

    private static Verdict ofToken(TokenFacts token, Refusal refusal) {
        Reason proof = TokenProof.of(token, refusal.time());
        if (proof != null) {
            return Verdict.proven(proof, TokenProof.evidence(proof));
        }
        for (ChallengeFacts challenge : refusal.response().challenges()) {
            // RFC 6750 §3.1
            if ("invalid_token".equals(challenge.parameters().get("error"))) {
                return Verdict.observed(Reason.TOKEN_REJECTED, "error=invalid_token (WWW-Authenticate)");
            }
        }
        return ofUnknown(refusal.credentials());
    }

    /** A filter that compares with "Bearer " overlooks what is spelled in another way. */
    private static Verdict ofUnknown(CredentialFacts credentials) {
        String presented = "token presented, nobody authenticated (request)";
        return credentials.schemeText() == null
                ? Verdict.inferred(Reason.TOKEN_REJECTED, presented)
                : Verdict.inferred(
                        Reason.TOKEN_REJECTED,
                        presented,
                        "scheme spelled " + HeaderShapeRule.scheme(credentials) + " (request)");
    }
}
