package io.why401.engine.diagnose.families;

import static io.why401.engine.diagnose.Reason.*;

import io.why401.engine.capture.ThrownFacts;
import io.why401.engine.capture.TokenFacts;
import io.why401.engine.diagnose.Reason;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Auth0's java-jwt 3 and 4, and jwks-rsa, which fetches its keys. */
public final class JavaJwt implements ExceptionFamily {

    private static final String P = "com.auth0.jwt.exceptions.";
    private static final String JWK = "com.auth0.jwk.";

    private static final ClassTable TABLE = new ClassTable()
            .put(P + "JWTVerificationException", TOKEN_REJECTED)
            .put(P + "TokenExpiredException", TOKEN_EXPIRED)
            .put(P + "AlgorithmMismatchException", TOKEN_ALGORITHM_REJECTED)
            .put(P + "JWTDecodeException", TOKEN_MALFORMED)
            .read(P + "SignatureVerificationException", (thrown, token) -> ofSignature(thrown))
            .read(P + "InvalidClaimException", (thrown, token) -> ofClaim(thrown))
            .put(JWK + "SigningKeyNotFoundException", TOKEN_KEY_UNKNOWN)
            .put(JWK + "RateLimitReachedException", TOKEN_KEY_UNKNOWN)
            .put(JWK + "NetworkException", IDENTITY_PROVIDER_UNREACHABLE)
            .put(JWK + "InvalidPublicKeyException", VERIFICATION_KEY_INVALID);

    @Override
    public String name() {
        return "java-jwt";
    }

    @Override
    public List<String> roots() {
        return List.of(P + "JWTVerificationException", JWK + "JwkException");
    }

    /** Version 4 only; version 3 has the claim's name in the text alone. */
    @Override
    public Map<String, Map<String, String>> details() {
        return Map.of(
                P + "IncorrectClaimException", Map.of("claim", "getClaimName"),
                P + "MissingClaimException", Map.of("claim", "getClaimName"));
    }

    /** "The string '…' doesn't have a valid JSON format." prints the decoded token (3, 4). */
    @Override
    public Set<String> silentTypes() {
        return Set.of(P + "JWTDecodeException");
    }

    @Override
    public @Nullable Reason reasonOf(ThrownFacts thrown, @Nullable TokenFacts token) {
        return TABLE.reasonOf(thrown, token);
    }

    /** An Algorithm with a key instead of a KeyProvider does not ask which key the token names. */
    @Override
    public boolean overlooksKeyIds(ThrownFacts thrown) {
        return thrown.is(P + "SignatureVerificationException");
    }

    /** A KeyProvider that has no key for the kid ends here too, with IllegalStateException "The given Public Key is null." below (3, 4). */
    private static Reason ofSignature(ThrownFacts thrown) {
        ThrownFacts missing = Texts.find(thrown, "java.lang.IllegalStateException");
        return missing != null && Texts.says(missing, "Key is null") ? TOKEN_KEY_UNKNOWN : TOKEN_SIGNATURE_INVALID;
    }

    /** "The Token can't be used before …" is about nbf or iat (3, 4); else "The Claim 'aud' value …" (3, 4). */
    private static Reason ofClaim(ThrownFacts thrown) {
        if (Texts.says(thrown, "can't be used before")) {
            return TOKEN_NOT_YET_VALID;
        }
        String claim = thrown.details().get("claim");
        return Texts.ofClaim(claim != null ? claim : Texts.quoted(thrown.message()));
    }
}
