package io.why401.engine.diagnose;

import io.why401.engine.capture.TokenFacts;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What a token proves against itself, without a key: a server that takes it all the same would be wrong. */
final class TokenProof {

    private TokenProof() {}

    static @Nullable Reason of(@Nullable TokenFacts token, Instant now) {
        if (token == null) {
            return null;
        }
        if (token.malformed()) {
            return Reason.TOKEN_MALFORMED;
        }
        if (unsigned(token)) {
            return Reason.TOKEN_ALGORITHM_REJECTED;
        }
        if (token.expiredFor(now) != null) {
            return Reason.TOKEN_EXPIRED;
        }
        return token.validIn(now) != null ? Reason.TOKEN_NOT_YET_VALID : null;
    }

    /** RFC 8725 §3.1: never to be accepted. */
    static boolean unsigned(TokenFacts token) {
        return token.kind() == TokenFacts.Kind.JWT && "none".equalsIgnoreCase(token.algorithm());
    }

    static String evidence(Reason proof) {
        return switch (proof) {
            case TOKEN_MALFORMED -> "cannot be read as a JWT (token)";
            case TOKEN_ALGORITHM_REJECTED -> "alg none (token)";
            case TOKEN_EXPIRED -> "exp is past (token)";
            default -> "nbf or iat is in the future (token)";
        };
    }
}
