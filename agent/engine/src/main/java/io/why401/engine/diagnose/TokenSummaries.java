package io.why401.engine.diagnose;

import io.why401.engine.capture.Refusal;
import io.why401.engine.capture.RuleFacts;
import io.why401.engine.capture.SessionFacts;
import io.why401.engine.capture.ThrownFacts;
import io.why401.engine.capture.TokenFacts;
import io.why401.engine.diagnose.families.SpringSecurity;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** The half of {@link Summaries} that is about tokens and sessions. */
final class TokenSummaries {

    private TokenSummaries() {}

    static String of(Reason reason, Refusal refusal, Sightings sightings) {
        TokenFacts token = refusal.token();
        return switch (reason) {
            case TOKEN_EXPIRED -> "token expired" + ago(token, refusal) + about(token);
            case TOKEN_NOT_YET_VALID -> "token is not valid yet" + validIn(token, refusal) + about(token);
            case TOKEN_MALFORMED -> "token cannot be read: broken or cut off" + about(token);
            case TOKEN_SIGNATURE_INVALID -> "token signature does not verify" + algorithm(token) + about(token);
            case TOKEN_KEY_UNKNOWN ->
                "no key " + (token == null ? "" : Words.value(token.keyId()) + " ") + "in the key set for this token"
                        + algorithm(token) + issuer(token);
            case TOKEN_ALGORITHM_REJECTED ->
                "token algorithm " + (token == null ? "" : Words.value(token.algorithm()) + " ") + "is not accepted"
                        + about(token);
            case TOKEN_ISSUER_MISMATCH ->
                "token issuer is not the expected one" + (token == null ? "" : ": " + Words.value(token.issuer()))
                        + expected(sightings, "issuer");
            case TOKEN_AUDIENCE_MISMATCH ->
                "token is for another audience" + (token == null ? "" : ": " + Words.list(token.audience()))
                        + issuer(token);
            case TOKEN_TYPE_WRONG ->
                "token is of the wrong type for this use" + (token == null ? "" : ": typ " + Words.value(token.type()))
                        + issuer(token);
            case TOKEN_CLAIM_REJECTED -> "token refused by a claim check" + claim(sightings) + about(token);
            case TOKEN_INACTIVE -> "token is not active: revoked, expired or unknown to its issuer" + about(token);
            case TOKEN_BINDING_FAILED -> "token is bound to a key or certificate that was not proven" + about(token);
            case SESSION_EXPIRED -> expired(refusal.credentials().session()) + chain(refusal.rule());
            case SESSION_SUPERSEDED ->
                refusal.decision().sessionSuperseded()
                        ? "session was ended by a newer login of the same user" + chain(refusal.rule())
                        : "login refused: the user has as many sessions as are allowed" + chain(refusal.rule());
            case REMEMBER_ME_REJECTED ->
                (stolen(sightings)
                                ? "remember-me cookie was used twice: it may be stolen"
                                : "remember-me cookie refused: expired, altered or of a user who is gone")
                        + chain(refusal.rule());
            default -> "token refused, the server did not say why" + algorithm(token) + about(token);
        };
    }

    private static String expired(@Nullable SessionFacts session) {
        SessionFacts.OtherNode made = session == null ? null : session.made();
        return made == null
                ? "session id is not known here: expired, or of another node"
                : "session id is of another node: " + made.name() + ", this is " + Words.value(made.own());
    }

    private static boolean stolen(Sightings sightings) {
        return sightings.all().stream().anyMatch(sighting -> SpringSecurity.isCookieTheft(sighting.thrown()));
    }

    private static String ago(@Nullable TokenFacts token, Refusal refusal) {
        Duration age = token == null ? null : token.expiredFor(refusal.time());
        return age == null ? "" : " " + Words.of(age) + " before the request";
    }

    private static String validIn(@Nullable TokenFacts token, Refusal refusal) {
        Duration wait = token == null ? null : token.validIn(refusal.time());
        return wait == null ? "" : ", only in " + Words.of(wait);
    }

    private static String about(@Nullable TokenFacts token) {
        if (token == null) {
            return "";
        }
        StringBuilder about = new StringBuilder(issuer(token));
        if (token.keyId() != null) {
            about.append(about.isEmpty() ? "; key " : ", key ").append(Words.value(token.keyId()));
        }
        Duration lifetime = token.lifetime();
        if (lifetime != null && !lifetime.isNegative()) {
            about.append(about.isEmpty() ? "; lifetime " : ", lifetime ").append(Words.of(lifetime));
        }
        return about.toString();
    }

    private static String issuer(@Nullable TokenFacts token) {
        return token == null || token.issuer() == null ? "" : "; issuer " + Words.value(token.issuerHost());
    }

    private static String algorithm(@Nullable TokenFacts token) {
        return token == null || token.algorithm() == null ? "" : ", alg " + Words.value(token.algorithm());
    }

    private static String chain(@Nullable RuleFacts rule) {
        return rule == null || rule.chain() == null ? "" : " (chain " + Words.value(rule.chain()) + ")";
    }

    private static String claim(Sightings sightings) {
        Sightings.Sighting decisive = sightings.decisive();
        String claim = decisive == null ? null : decisive.thrown().details().get("claim");
        return claim == null ? "" : " (" + Words.value(claim) + ")";
    }

    /** "… must be X" (Nimbus 9, 10), "Expected iss claim to be: X, but was: Y." (jjwt 0.11 to 0.13); the other libraries keep it to themselves. */
    private static String expected(Sightings sightings, String what) {
        Sightings.Sighting decisive = sightings.decisive();
        ThrownFacts thrown = decisive == null ? null : decisive.thrown();
        String message = thrown == null ? null : thrown.message();
        if (message == null) {
            return "";
        }
        String value = between(message, "must be ", null);
        if (value == null) {
            value = between(message, "to be: ", ", but was");
        }
        return value == null ? "" : ", expected " + what + " " + Words.value(value);
    }

    private static @Nullable String between(String text, String before, @Nullable String after) {
        int from = text.indexOf(before);
        if (from < 0) {
            return null;
        }
        int start = from + before.length();
        int to = after == null ? text.length() : text.indexOf(after, start);
        return to < 0 ? null : text.substring(start, to);
    }
}
