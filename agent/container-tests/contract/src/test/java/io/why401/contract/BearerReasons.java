package io.why401.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.why401.contract.harness.Event;
import io.why401.contract.harness.Request;
import io.why401.contract.harness.Response;
import io.why401.contract.harness.Secrets;
import io.why401.contract.harness.Token;
import java.time.Instant;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Spring's resource server refuses tokens, by a shared secret ({@code /bearer}) and by a set of public keys ({@code /keys}). */
interface BearerReasons extends OnServer {

    static Stream<Arguments> bearerTokens() {
        return Stream.of("/bearer", "/keys").flatMap(prefix -> {
            Supplier<Token> good = prefix.equals("/bearer") ? Token::hs256 : Token::rs256;
            return Stream.of(
                    refused(prefix, good.get().expiresIn(-900).build(), "token_expired"),
                    refused(prefix, good.get().startsIn(900).build(), "token_not_yet_valid"),
                    refused(prefix, good.get().forged().build(), "token_signature_invalid"),
                    refused(
                            prefix,
                            good.get().claim("iss", "https://other.example").build(),
                            "token_issuer_mismatch"),
                    refused(prefix, good.get().claim("aud", "billing").build(), "token_audience_mismatch"),
                    refused(prefix, good.get().claim("tenant", "south").build(), "token_claim_rejected"),
                    refused(prefix, good.get().header("alg", "none").build(), "token_algorithm_rejected"),
                    refused(prefix, good.get().build("{\"iss\":"), "token_malformed"),
                    refused(prefix, Secrets.keep("opaque-2YotnFZFEjr1zCsicMWpAA"), "token_malformed"));
        });
    }

    private static Arguments refused(String prefix, String token, String reason) {
        return Arguments.argumentSet(prefix + " " + reason, prefix, token, reason);
    }

    @ParameterizedTest
    @MethodSource("io.why401.contract.BearerReasons#bearerTokens")
    default void reportsWhatTheDecoderRefused(String prefix, String token, String reason) {
        Event event = server().refused(Request.get(prefix + "/orders/7").bearer(token));

        assertThat(event.reason()).as("%s", event).isEqualTo(reason);
        assertThat(event.cause()).isEqualTo("token_or_session");
        assertThat(event.text("confidence")).isEqualTo("observed");
        assertThat(event.text("decision.decided_by")).isEqualTo("security");
        assertThat(event.text("credentials.scheme")).isEqualTo("bearer");
        assertThat(event.text("request.route")).isEqualTo(prefix + "/orders/{id}");
    }

    @Test
    default void letsAGoodTokenPassUnseen() {
        assertThat(send("/bearer", Token.hs256()).status()).isEqualTo(200);
        assertThat(send("/keys", Token.rs256()).status()).isEqualTo(200);

        server().assertCountsAgree();
    }

    private Response send(String prefix, Token token) {
        return server().wire().send(Request.get(prefix + "/orders/7").bearer(token.build()));
    }

    /** Nimbus has the same text for both: the key is told from the algorithm by the token's own header. */
    @Test
    default void tellsAnUnknownKeyFromARefusedAlgorithm() {
        Event key = refused("/keys", Token.rs256().header("kid", "k0").forged());
        Event algorithm = refused("/keys", Token.rs256().header("alg", "RS512").withoutHeader("kid"));
        Event confused = refused("/keys", Token.rs256().header("alg", "HS256").withoutHeader("kid"));
        Event other = refused("/bearer", Token.hs256().header("alg", "HS512"));

        assertThat(key.reason()).isEqualTo("token_key_unknown");
        assertThat(key.text("token.kid")).isEqualTo("k0");
        assertThat(algorithm.reason()).isEqualTo("token_algorithm_rejected");
        assertThat(confused.reason()).isEqualTo("token_algorithm_rejected");
        assertThat(other.reason()).isEqualTo("token_algorithm_rejected");
    }

    private Event refused(String prefix, Token token) {
        return server().refused(Request.get(prefix + "/orders/7").bearer(token.build()));
    }

    @Test
    default void showsWhatTheTokenSaysOfItself() {
        Event event = refused("/bearer", Token.hs256().expiresIn(-3600).claim("azp", "mobile-app"));

        assertThat(event.text("token.kind")).isEqualTo("jwt");
        assertThat(event.text("token.alg")).isEqualTo("HS256");
        assertThat(event.text("token.iss")).isEqualTo(Token.ISSUER);
        assertThat(event.json().at("/token/aud").toString()).contains("orders");
        assertThat(event.text("token.client")).isEqualTo("mobile-app");
        assertThat(number(event, "token.expired_for_seconds")).isBetween(3600L, 3660L);
        assertThat(number(event, "token.lifetime_seconds")).isEqualTo(600);
        assertThat(event.text("credentials.fingerprint")).isNotBlank();
    }

    private static long number(Event event, String path) {
        return Long.parseLong(Objects.requireNonNull(event.text(path)));
    }

    @Test
    default void findsTheExpiryBehindABadSignature() {
        Event event = refused("/bearer", Token.hs256().expiresIn(-900).forged());

        assertThat(event.reason()).isEqualTo("token_signature_invalid");
        assertThat(event.texts("findings")).contains("token_expired");
    }

    @Test
    default void findsTokensThatLiveTooLong() {
        Event long30Days = refused(
                "/bearer",
                Token.hs256()
                        .expiresIn(30L * 86_400)
                        .claim("iat", Instant.now().getEpochSecond() - 60)
                        .claim("aud", "billing"));
        Event endless = refused("/bearer", Token.hs256().without("exp").claim("aud", "billing"));

        assertThat(long30Days.reason()).isEqualTo("token_audience_mismatch");
        assertThat(long30Days.texts("findings")).contains("token_lifetime_excessive");
        assertThat(endless.reason()).isEqualTo("token_audience_mismatch");
        assertThat(endless.texts("findings")).contains("token_never_expires");
    }
}
