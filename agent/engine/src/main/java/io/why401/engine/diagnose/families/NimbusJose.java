package io.why401.engine.diagnose.families;

import static io.why401.engine.diagnose.Reason.*;

import io.why401.engine.capture.ThrownFacts;
import io.why401.engine.capture.TokenFacts;
import io.why401.engine.diagnose.Reason;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Nimbus JOSE + JWT 9 and 10. Texts are those of DefaultJWTProcessor and DefaultJWTClaimsVerifier in 9.22, 9.40, 10.5 and 10.9.1. */
public final class NimbusJose implements ExceptionFamily {

    private static final String JOSE = "com.nimbusds.jose.";
    private static final String JWT = "com.nimbusds.jwt.proc.";

    private static final String VERIFY = JOSE + "JWSObject#verify";

    private static final ClassTable TABLE = new ClassTable()
            .read(JOSE + "proc.BadJOSEException", NimbusJose::ofBadJose)
            .put(JOSE + "proc.BadJWSException", TOKEN_SIGNATURE_INVALID)
            // Returned false: for code that asks it without the processor.
            .put(VERIFY, TOKEN_SIGNATURE_INVALID)
            .put(JOSE + "proc.BadJWEException", TOKEN_SIGNATURE_INVALID)
            .read(JWT + "BadJWTException", (thrown, token) -> ofBadJwt(thrown))
            .put(JWT + "ExpiredJWTException", TOKEN_EXPIRED)
            .read(JOSE + "JOSEException", (thrown, token) -> ofJose(thrown))
            .read(JOSE + "KeySourceException", (thrown, token) -> ofKeySource(thrown))
            // A refresh is asked for by an unknown kid only, so running into its limit means unknown kids.
            .put(JOSE + "jwk.source.RateLimitReachedException", TOKEN_KEY_UNKNOWN)
            // Seen only where JWTParser.parse failed: nobody witnesses this JDK class by its constructor.
            .put("java.text.ParseException", TOKEN_MALFORMED);

    @Override
    public String name() {
        return "nimbus-jose-jwt";
    }

    @Override
    public List<String> roots() {
        return List.of(JOSE + "proc.BadJOSEException", JOSE + "JOSEException");
    }

    /** "Invalid JSON: Unexpected token …" prints parts of the token. */
    @Override
    public Set<String> silentTypes() {
        return Set.of("java.text.ParseException");
    }

    @Override
    public @Nullable Reason reasonOf(ThrownFacts thrown, @Nullable TokenFacts token) {
        return TABLE.reasonOf(thrown, token);
    }

    /** The application has chosen the key. */
    @Override
    public boolean overlooksKeyIds(ThrownFacts thrown) {
        return thrown.is(VERIFY);
    }

    private static Reason ofBadJose(ThrownFacts thrown, @Nullable TokenFacts token) {
        if (Texts.says(thrown, "Another algorithm expected, or no matching key(s) found")) {
            return keyOrAlgorithm(token);
        }
        if (Texts.says(thrown, "Unsecured (plain)")) {
            return TOKEN_ALGORITHM_REJECTED;
        }
        if (Texts.says(thrown, "is configured")) {
            return VERIFICATION_KEY_INVALID;
        }
        if (Texts.says(thrown, "typ (type)")) {
            return TOKEN_TYPE_WRONG;
        }
        return Texts.says(thrown, "No matching") ? TOKEN_KEY_UNKNOWN : TOKEN_REJECTED;
    }

    /**
     * One text for two faults. The key set is not ours to know, but its keys are public ones, so no HMAC algorithm fits it; and a token that
     * names no key is matched by its algorithm alone.
     */
    static Reason keyOrAlgorithm(@Nullable TokenFacts token) {
        if (token == null) {
            return TOKEN_KEY_UNKNOWN;
        }
        String algorithm = token.algorithm();
        boolean fitsKeySets = algorithm != null && !algorithm.startsWith("HS") && !algorithm.equalsIgnoreCase("none");
        return fitsKeySets && token.keyId() != null ? TOKEN_KEY_UNKNOWN : TOKEN_ALGORITHM_REJECTED;
    }

    /** ExpiredJWTException exists since 9.38; before, and for all else, only the text tells. */
    private static Reason ofBadJwt(ThrownFacts thrown) {
        if (Texts.says(thrown, "Expired JWT")) {
            return TOKEN_EXPIRED;
        }
        if (Texts.says(thrown, "before use time")) {
            return TOKEN_NOT_YET_VALID;
        }
        if (Texts.says(thrown, "audience") || Texts.says(thrown, "aud claim")) {
            return TOKEN_AUDIENCE_MISMATCH;
        }
        if (Texts.says(thrown, "JWT iss claim")) {
            return TOKEN_ISSUER_MISMATCH;
        }
        return Texts.says(thrown, "not a nested signed JWT") ? TOKEN_MALFORMED : TOKEN_CLAIM_REJECTED;
    }

    /** "Unsupported JWS algorithm HS256, must be …" is the token's fault, the rest of this class (key length, key type, no verifier) ours. */
    private static Reason ofJose(ThrownFacts thrown) {
        return Texts.says(thrown, "Unsupported JWS algorithm") ? TOKEN_ALGORITHM_REJECTED : VERIFICATION_KEY_INVALID;
    }

    private static Reason ofKeySource(ThrownFacts thrown) {
        return SpringHttpClients.refusedUs(thrown) ? IDENTITY_PROVIDER_REFUSED_US : IDENTITY_PROVIDER_UNREACHABLE;
    }
}
