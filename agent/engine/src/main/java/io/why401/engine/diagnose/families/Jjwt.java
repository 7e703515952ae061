package io.why401.engine.diagnose.families;

import static io.why401.engine.diagnose.Reason.*;

import io.why401.engine.capture.ThrownFacts;
import io.why401.engine.capture.TokenFacts;
import io.why401.engine.diagnose.Reason;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** jjwt 0.11 to 0.13 ({@code io.jsonwebtoken:jjwt-api}). */
public final class Jjwt implements ExceptionFamily {

    private static final String P = "io.jsonwebtoken.";

    private static final ClassTable TABLE = new ClassTable()
            .put(P + "JwtException", TOKEN_REJECTED)
            .put(P + "ExpiredJwtException", TOKEN_EXPIRED)
            .put(P + "PrematureJwtException", TOKEN_NOT_YET_VALID)
            .read(P + "InvalidClaimException", (thrown, token) -> ofClaim(thrown))
            .put(P + "RequiredTypeException", TOKEN_CLAIM_REJECTED)
            .put(P + "MalformedJwtException", TOKEN_MALFORMED)
            .put(P + "io.IOException", TOKEN_MALFORMED)
            .put(P + "CompressionException", TOKEN_MALFORMED)
            .read(P + "SignatureException", (thrown, token) -> ofSignature(thrown))
            .read(P + "UnsupportedJwtException", (thrown, token) -> ofUnsupported(thrown))
            .put(P + "security.KeyException", VERIFICATION_KEY_INVALID)
            .put(P + "security.MalformedKeySetException", VERIFICATION_KEY_INVALID);

    @Override
    public String name() {
        return "jjwt";
    }

    @Override
    public List<String> roots() {
        return List.of(P + "JwtException");
    }

    @Override
    public Map<String, Map<String, String>> details() {
        return Map.of(P + "InvalidClaimException", Map.of("claim", "getClaimName"));
    }

    /**
     * "Invalid Base64Url payload: …" prints the token's part (0.12, 0.13), "Unable to read JSON value: …" its claims (0.9). Jackson
     * below quotes them too (before 2.16, or where the source is asked for).
     */
    @Override
    public Set<String> silentTypes() {
        return Set.of(P + "MalformedJwtException", "com.fasterxml.jackson.core.JsonProcessingException");
    }

    @Override
    public @Nullable Reason reasonOf(ThrownFacts thrown, @Nullable TokenFacts token) {
        return TABLE.reasonOf(thrown, token);
    }

    private static Reason ofClaim(ThrownFacts thrown) {
        return Texts.ofClaim(thrown.details().get("claim"));
    }

    /** An algorithm that jjwt does not know at all is a SignatureException as well: "Unsupported signature algorithm 'X'" (0.11 to 0.13). */
    private static Reason ofSignature(ThrownFacts thrown) {
        return Texts.says(thrown, "Unsupported signature algorithm")
                ? TOKEN_ALGORITHM_REJECTED
                : TOKEN_SIGNATURE_INVALID;
    }

    /** "Cannot verify JWS signature: unable to locate signature verification key" (0.12, 0.13); the other texts are about alg, crit or none. */
    private static Reason ofUnsupported(ThrownFacts thrown) {
        return Texts.says(thrown, "unable to locate") ? TOKEN_KEY_UNKNOWN : TOKEN_ALGORITHM_REJECTED;
    }
}
