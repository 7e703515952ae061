package io.why401.engine.diagnose.families;

import static io.why401.engine.diagnose.Reason.*;

import io.why401.engine.capture.ThrownFacts;
import io.why401.engine.capture.TokenFacts;
import io.why401.engine.diagnose.Reason;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** jose4j 0.9. Error codes are those of {@code org.jose4j.jwt.consumer.ErrorCodes} in 0.9.6; one exception may carry several. */
public final class Jose4j implements ExceptionFamily {

    private static final String INVALID = "org.jose4j.jwt.consumer.InvalidJwtException";
    private static final String LANG = "org.jose4j.lang.";
    private static final String VERIFY = "org.jose4j.jws.JsonWebSignature#verifySignature";
    private static final String MISCELLANEOUS = "17";

    private static final ClassTable TABLE = new ClassTable()
            .read(INVALID, Jose4j::ofCodes)
            .read(LANG + "UnresolvableKeyException", Jose4j::ofKey)
            .put(LANG + "InvalidAlgorithmException", TOKEN_ALGORITHM_REJECTED)
            .read(LANG + "InvalidKeyException", (thrown, token) -> ofInvalidKey(thrown))
            .put(LANG + "IntegrityException", TOKEN_SIGNATURE_INVALID)
            // Returned false: for code that asks it without a JwtConsumer.
            .put(VERIFY, TOKEN_SIGNATURE_INVALID)
            .put(LANG + "JoseException", TOKEN_MALFORMED)
            .put("org.jose4j.jwt.MalformedClaimException", TOKEN_CLAIM_REJECTED);

    @Override
    public String name() {
        return "jose4j";
    }

    /** Not JoseException: whatever it says comes wrapped in InvalidJwtException, and it is also thrown where keys are made. */
    @Override
    public List<String> roots() {
        return List.of(INVALID);
    }

    @Override
    public Map<String, Map<String, String>> details() {
        return Map.of(INVALID, Map.of("codes", "getErrorDetails.getErrorCode"));
    }

    /** The messages hold the whole token or the whole claims set (0.9.6). */
    @Override
    public Set<String> silentTypes() {
        return Set.of(INVALID, LANG + "UnresolvableKeyException");
    }

    @Override
    public @Nullable Reason reasonOf(ThrownFacts thrown, @Nullable TokenFacts token) {
        return TABLE.reasonOf(thrown, token);
    }

    /** {@code setVerificationKey} instead of a resolver. */
    @Override
    public boolean overlooksKeyIds(ThrownFacts thrown) {
        return thrown.is(INVALID) || thrown.is(VERIFY);
    }

    @Override
    public List<Reason> furtherReasons(ThrownFacts thrown) {
        String codes = thrown.details().get("codes");
        if (codes == null || codes.indexOf(',') < 0 || !thrown.is(INVALID)) {
            return List.of();
        }
        List<Reason> further = new ArrayList<>();
        for (int from = codes.indexOf(',') + 1; from > 0; from = codes.indexOf(',', from) + 1) {
            further.add(ofCode(codeAt(codes, from), thrown, null));
        }
        return further;
    }

    private static Reason ofCodes(ThrownFacts thrown, @Nullable TokenFacts token) {
        String codes = thrown.details().get("codes");
        return codes == null ? TOKEN_REJECTED : ofCode(codeAt(codes, 0), thrown, token);
    }

    private static String codeAt(String codes, int from) {
        int to = codes.indexOf(',', from);
        return codes.substring(from, to < 0 ? codes.length() : to).trim();
    }

    private static Reason ofCode(String code, ThrownFacts thrown, @Nullable TokenFacts token) {
        return switch (code) {
            case "1" -> TOKEN_EXPIRED;
            case "6", "23" -> TOKEN_NOT_YET_VALID;
            case "7", "8" -> TOKEN_AUDIENCE_MISMATCH;
            case "9" -> TOKEN_SIGNATURE_INVALID;
            case "10", "20" -> TOKEN_ALGORITHM_REJECTED;
            case "11", "12" -> TOKEN_ISSUER_MISMATCH;
            case "16" -> TOKEN_MALFORMED;
            case "19", "21", "22" -> TOKEN_TYPE_WRONG;
            case MISCELLANEOUS -> ofCause(thrown.cause(), token);
            default -> TOKEN_CLAIM_REJECTED;
        };
    }

    /** Code 17 covers malformed tokens, unknown keys and algorithms, told apart by the cause alone; without one it is an application's own validator. */
    private static Reason ofCause(@Nullable ThrownFacts cause, @Nullable TokenFacts token) {
        if (cause == null) {
            return TOKEN_CLAIM_REJECTED;
        }
        Reason reason = TABLE.reasonOf(cause, token);
        return reason == null ? TOKEN_REJECTED : reason;
    }

    /**
     * Thrown over an IOException when the key set could not be fetched (HttpsJwksVerificationKeyResolver), and where no key of the set fits:
     * these are chosen by their kind too, so that an HMAC algorithm finds none among public ones (SimpleJwkFilter, 0.9.6).
     */
    private static Reason ofKey(ThrownFacts thrown, @Nullable TokenFacts token) {
        return Texts.has(thrown, "java.io.IOException")
                ? IDENTITY_PROVIDER_UNREACHABLE
                : NimbusJose.keyOrAlgorithm(token);
    }

    /** A key of the wrong kind means that the token names another algorithm than the key is for; one that is null or too short is ours to repair. */
    private static Reason ofInvalidKey(ThrownFacts thrown) {
        boolean ours = Texts.says(thrown, "null") || Texts.says(thrown, "size");
        return ours ? VERIFICATION_KEY_INVALID : TOKEN_ALGORITHM_REJECTED;
    }
}
