package io.why401.engine.diagnose;

import io.why401.engine.capture.ChallengeFacts;
import io.why401.engine.capture.Refusal;
import io.why401.engine.capture.Scheme;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Step 1: refusals that belong to a protocol. A preflight carries no credentials by design, a handshake is meant to be answered. */
final class HandshakeRule implements Rule {

    @Override
    public @Nullable Verdict judge(Refusal refusal, Sightings sightings) {
        if (refusal.request().preflight()) {
            return Verdict.proven(
                    Reason.PREFLIGHT_UNAUTHENTICATED, "OPTIONS, Origin and Access-Control-Request-Method (request)");
        }
        Sightings.Sighting decisive = sightings.decisive();
        if (decisive != null && decisive.reason().cause() == Cause.HANDSHAKE) {
            return Verdict.observed(decisive.reason(), Words.evidence(decisive));
        }
        for (ChallengeFacts challenge : refusal.response().challenges()) {
            // RFC 9449 §8: the server wants the proof made again, with its nonce.
            if ("use_dpop_nonce".equals(challenge.parameters().get("error"))) {
                return Verdict.observed(Reason.DPOP_NONCE_REQUIRED, "error=use_dpop_nonce (WWW-Authenticate)");
            }
            // RFC 7616 §3.3: right but for the nonce's age.
            if (decisive == null
                    && refusal.credentials().scheme() == Scheme.DIGEST
                    && "true".equalsIgnoreCase(challenge.parameters().get("stale"))) {
                return Verdict.observed(Reason.DIGEST_STALE, "stale=true (WWW-Authenticate)");
            }
            if (decisive == null && isRoundOf(challenge, refusal)) {
                return Verdict.observed(
                        Reason.NEGOTIATE_CHALLENGE, challenge.scheme() + " token answered by another (headers)");
            }
        }
        return null;
    }

    /**
     * RFC 4559 §5: a token was sent and the answer is the next one of the same scheme. The scheme alone means that the
     * handshake is over, and failed.
     */
    private static boolean isRoundOf(ChallengeFacts challenge, Refusal refusal) {
        if (!challenge.token()) {
            return false;
        }
        String scheme = challenge.scheme().toLowerCase(Locale.ROOT);
        // Both are one scheme in what is known of the request: NTLM's messages travel under either name.
        return (scheme.equals("negotiate") || scheme.equals("ntlm"))
                && refusal.credentials().scheme() == Scheme.NEGOTIATE;
    }
}
