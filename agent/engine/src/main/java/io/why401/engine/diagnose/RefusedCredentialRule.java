package io.why401.engine.diagnose;

import io.why401.engine.capture.CredentialFacts;
import io.why401.engine.capture.CredentialProblem;
import io.why401.engine.capture.Refusal;
import io.why401.engine.capture.RuleFacts;
import io.why401.engine.capture.Scheme;
import io.why401.engine.diagnose.families.SpringSecurity;
import org.jspecify.annotations.Nullable;

/**
 * Step 6, observed: an exception says what was wrong with the credential. What it says too coarsely is refined by what the header and
 * the token prove.
 */
final class RefusedCredentialRule implements Rule {

    @Override
    public @Nullable Verdict judge(Refusal refusal, Sightings sightings) {
        Sightings.Sighting decisive = sightings.decisive();
        if (decisive == null || decisive.reason() == Reason.CREDENTIALS_MISSING) {
            return null;
        }
        Cause cause = decisive.reason().cause();
        if (cause != Cause.TOKEN_OR_SESSION && cause != Cause.CREDENTIALS) {
            return null;
        }
        String evidence = Words.evidence(decisive);
        Verdict refined = byHeader(decisive.reason(), refusal.credentials(), evidence);
        if (refined == null) {
            refined = byToken(decisive, refusal, evidence);
        }
        return refined != null ? refined : Verdict.observed(byScheme(decisive, refusal), evidence);
    }

    private static @Nullable Verdict byHeader(Reason reason, CredentialFacts credentials, String evidence) {
        CredentialProblem problem = credentials.problem();
        boolean coarse = switch (reason) {
            case TOKEN_MALFORMED, TOKEN_REJECTED, BAD_CREDENTIALS, MALFORMED_HEADER -> true;
            default -> false;
        };
        if (problem == null || !coarse) {
            return null;
        }
        Reason shape = problem == CredentialProblem.PLACEHOLDER ? Reason.PLACEHOLDER_TOKEN : Reason.MALFORMED_HEADER;
        return Verdict.proven(shape, HeaderShapeRule.evidence(problem), evidence);
    }

    private static @Nullable Verdict byToken(Sightings.Sighting decisive, Refusal refusal, String evidence) {
        Reason reason = decisive.reason();
        Reason proof = TokenProof.of(refusal.token(), refusal.time());
        if (proof == null) {
            return null;
        }
        if (misnamed(reason, proof)) {
            return Verdict.observed(proof, evidence, TokenProof.evidence(proof));
        }
        boolean refines = switch (reason) {
            case TOKEN_REJECTED -> true;
            case BAD_CREDENTIALS -> byScheme(decisive, refusal) == Reason.TOKEN_REJECTED;
            default -> false;
        };
        return refines ? Verdict.proven(proof, TokenProof.evidence(proof), evidence) : null;
    }

    /**
     * Libraries look for key and algorithm before they look at the rest, and some have one exception for all of it (jose4j's
     * code 17, jjwt's UnsupportedJwtException, Nimbus' BadJWTException): what cannot be read at all, or is not signed,
     * was not refused for its key.
     */
    private static boolean misnamed(Reason reason, Reason proof) {
        boolean vague = switch (reason) {
            case TOKEN_KEY_UNKNOWN, TOKEN_ALGORITHM_REJECTED, TOKEN_SIGNATURE_INVALID, TOKEN_CLAIM_REJECTED -> true;
            // "none" with a signature all the same: MalformedJwtException (jjwt 0.9 to 0.13), InvalidJWTException
            // (fusionauth-jwt 5.3), ParseException (Nimbus 9, 10).
            case TOKEN_MALFORMED -> proof == Reason.TOKEN_ALGORITHM_REJECTED;
            default -> false;
        };
        return vague
                && reason != proof
                && (proof == Reason.TOKEN_MALFORMED
                        || (proof == Reason.TOKEN_ALGORITHM_REJECTED && reason != Reason.TOKEN_CLAIM_REJECTED)
                        // "iat claim is invalid" (JwtIssuedAtValidator, Spring Security 6.5, 7; jose4j 0.9.6) does not
                        // say
                        // in which direction.
                        || (proof == Reason.TOKEN_NOT_YET_VALID && reason == Reason.TOKEN_CLAIM_REJECTED));
    }

    /** Hand-written providers throw BadCredentialsException for tokens, keys and certificates as well. */
    private static Reason byScheme(Sightings.Sighting decisive, Refusal refusal) {
        Reason reason = decisive.reason();
        Scheme scheme = refusal.credentials().scheme();
        if (reason != Reason.BAD_CREDENTIALS) {
            return reason;
        }
        return switch (scheme) {
            case BEARER, DPOP -> Reason.TOKEN_REJECTED;
            case API_KEY -> Reason.API_KEY_REJECTED;
            case CLIENT_CERTIFICATE -> Reason.CLIENT_CERTIFICATE_REJECTED;
            case NONE, SESSION ->
                rememberedUserIsGone(decisive, refusal) ? Reason.REMEMBER_ME_REJECTED : Reason.BAD_CREDENTIALS;
            default -> Reason.BAD_CREDENTIALS;
        };
    }

    /** AbstractRememberMeServices swallows it (5 to 7); with a form the user's name would have been handed over as refused. */
    private static boolean rememberedUserIsGone(Sightings.Sighting decisive, Refusal refusal) {
        RuleFacts rule = refusal.rule();
        return !decisive.handedOver()
                && SpringSecurity.isUnknownUser(decisive.thrown())
                && rule != null
                && rule.mechanisms().contains("remember_me");
    }
}
