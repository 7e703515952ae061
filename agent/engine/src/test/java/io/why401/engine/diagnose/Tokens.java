package io.why401.engine.diagnose;

import static io.why401.engine.diagnose.RefusalBuilder.NOW;

import io.why401.engine.capture.TokenFacts;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Tokens as capture would have read them. */
public final class Tokens {

    private Tokens() {}

    public static TokenFacts good() {
        return jwt("RS256", "k1", NOW.minusSeconds(60), NOW.plusSeconds(540));
    }

    static TokenFacts expired() {
        Instant expiry = NOW.minus(Duration.ofSeconds(302));
        return jwt("RS256", "k1", expiry.minusSeconds(600), expiry);
    }

    static TokenFacts early() {
        return jwt("RS256", "k1", NOW.plusSeconds(180), NOW.plusSeconds(780));
    }

    static TokenFacts broken() {
        return new TokenFacts(
                TokenFacts.Kind.JWT, true, null, null, null, null, List.of(), null, null, null, null, null, null, null);
    }

    static TokenFacts opaque() {
        return new TokenFacts(
                TokenFacts.Kind.OPAQUE,
                false,
                null,
                null,
                null,
                null,
                List.of(),
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }

    public static TokenFacts jwt(
            String algorithm, @Nullable String keyId, @Nullable Instant issued, @Nullable Instant expires) {
        return new TokenFacts(
                TokenFacts.Kind.JWT,
                false,
                algorithm,
                keyId,
                "JWT",
                "https://idp.example/realms/shop",
                List.of("orders"),
                issued,
                null,
                expires,
                null,
                null,
                null,
                null);
    }
}
