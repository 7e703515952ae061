package io.why401.engine.diagnose.families;

import static io.why401.engine.diagnose.Reason.*;

import io.why401.engine.capture.ThrownFacts;
import io.why401.engine.capture.TokenFacts;
import io.why401.engine.diagnose.Reason;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** FusionAuth's fusionauth-jwt 5 (read in 5.3.3). It looks at neither issuer nor audience. */
public final class FusionAuth implements ExceptionFamily {

    private static final String P = "io.fusionauth.jwt.";

    private static final ClassTable TABLE = new ClassTable()
            .put(P + "JWTException", TOKEN_REJECTED)
            .put(P + "JWTExpiredException", TOKEN_EXPIRED)
            .put(P + "JWTUnavailableForProcessingException", TOKEN_NOT_YET_VALID)
            .put(P + "InvalidJWTException", TOKEN_MALFORMED)
            .put(P + "InvalidJWTSignatureException", TOKEN_SIGNATURE_INVALID)
            .put(P + "NoneNotAllowedException", TOKEN_ALGORITHM_REJECTED)
            .put(P + "MissingSignatureException", TOKEN_ALGORITHM_REJECTED)
            // Nobody has the key, or nobody can do the algorithm: the text is the same (JWTDecoder.validate).
            .read(P + "MissingVerifierException", (thrown, token) -> NimbusJose.keyOrAlgorithm(token))
            .read(P + "JWTVerifierException", (thrown, token) -> ofVerifier(thrown))
            .put(P + "InvalidKeyLengthException", VERIFICATION_KEY_INVALID)
            .put(P + "InvalidKeyTypeException", VERIFICATION_KEY_INVALID)
            .put(P + "MissingPublicKeyException", VERIFICATION_KEY_INVALID);

    @Override
    public String name() {
        return "fusionauth-jwt";
    }

    @Override
    public List<String> roots() {
        return List.of(P + "JWTException");
    }

    /** Jackson, below InvalidJWTException, quotes the token's JSON (before 2.16, or where the source is asked for). */
    @Override
    public Set<String> silentTypes() {
        return Set.of("com.fasterxml.jackson.core.JsonProcessingException");
    }

    @Override
    public @Nullable Reason reasonOf(ThrownFacts thrown, @Nullable TokenFacts token) {
        return TABLE.reasonOf(thrown, token);
    }

    /** {@code decode(token, verifiers)} does not ask for the key's id. */
    @Override
    public boolean overlooksKeyIds(ThrownFacts thrown) {
        return thrown.is(P + "InvalidJWTSignatureException");
    }

    /** A signature of another length than the key's, as one that was cut off, is the JDK's SignatureException below. */
    private static Reason ofVerifier(ThrownFacts thrown) {
        return Texts.has(thrown, "java.security.SignatureException")
                ? TOKEN_SIGNATURE_INVALID
                : VERIFICATION_KEY_INVALID;
    }
}
