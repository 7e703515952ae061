package io.why401.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.why401.contract.harness.Event;
import io.why401.contract.harness.Request;
import io.why401.contract.harness.Token;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** JWTs whose keys the identity provider publishes, several issuers, and keys and clocks of this service's own that are wrong. */
interface KeySetReasons extends OnServer {

    static Stream<Arguments> refusedJwts() {
        return Stream.of(
                // RFC 9068's typ: nobody at this service wants it (Nimbus; Spring's own validator from Security 7 on).
                refused("keys", Token.rs256().header("typ", "at+jwt"), "token_type_wrong"),
                // An id token, where only access tokens are wanted.
                refused("access-only", Token.rs256().claim("nonce", "n-0S6_WzA2Mj"), "token_type_wrong"),
                refused("use", Token.rs256().claim("token_use", "refresh"), "token_type_wrong"),
                refused("tenants", Token.rs256().claim("iss", "https://tenants.example/east"), "token_issuer_mismatch"),
                refused("tenants", Token.rs256().without("iss"), "token_issuer_mismatch"),
                refused("keys-none", Token.rs256(), "token_key_unknown"),
                refused("unexplained", Token.rs256(), "token_rejected"));
    }

    private static Arguments refused(String check, Token token, String reason) {
        return Arguments.argumentSet(check + " " + reason, check, token.build(), reason);
    }

    @ParameterizedTest
    @MethodSource("io.why401.contract.KeySetReasons#refusedJwts")
    default void reportsWhatIsWrongWithAJwt(String check, String token, String reason) {
        Event event =
                server().refused(Request.get("/idp/" + check + "/orders/7").bearer(token));

        Reasons.assertReason(event, reason, "token_or_session", "observed");
    }

    @Test
    default void tellsAnOldKeyFromANewOne() {
        assertThat(status("k1")).isEqualTo(200);
        Event tooEarly = server().refused(key("k2"));
        rotateTo("k2");
        try {
            assertThat(status("k2")).isEqualTo(200);
            Event tooLate = server().refused(key("k1"));

            Reasons.assertReason(tooEarly, "token_key_unknown", "token_or_session", "observed");
            assertThat(tooEarly.text("token.kid")).isEqualTo("k2");
            Reasons.assertReason(tooLate, "token_key_unknown", "token_or_session", "observed");
            assertThat(tooLate.text("token.kid")).isEqualTo("k1");
        } finally {
            rotateTo("k1");
        }
    }

    private static Request key(String keyId) {
        return Request.get("/idp/keys/orders/7")
                .bearer(Token.rs256().header("kid", keyId).build());
    }

    private int status(String keyId) {
        return server().wire().send(key(keyId)).status();
    }

    private void rotateTo(String keyId) {
        assertThat(server().wire()
                        .send(Request.get("/open/provider/keys/" + keyId))
                        .status())
                .isEqualTo(200);
    }

    /** Nimbus has one text for both: an earlier token tells that the key is known. */
    @Test
    default void tellsAnAlgorithmFromAKeyThatWasGoodBefore() {
        Event expired = server().refused(Request.get("/idp/keys/orders/7")
                .bearer(Token.rs256().expiresIn(-900).build()));
        Event algorithm = server().refused(Request.get("/idp/keys/orders/7")
                .bearer(Token.rs256().header("alg", "RS512").build()));

        Reasons.assertReason(expired, "token_expired", "token_or_session", "observed");
        Reasons.assertReason(algorithm, "token_algorithm_rejected", "token_or_session", "inferred");
        assertThat(algorithm.texts("findings")).doesNotContain("token_key_unknown");
    }

    @ParameterizedTest
    @ValueSource(strings = {"keys-page", "keys-broken", "keys-down"})
    default void reportsAKeySetThatCannotBeFetched(String check) {
        Event event = server().refused(Request.get("/idp/" + check + "/answers/7")
                .bearer(Token.rs256().build()));

        Reasons.assertReason(event, "identity_provider_unreachable", "misconfiguration", "observed");
    }

    @Test
    default void reportsAKeySetThatIsKeptFromThisService() {
        Event event = server().refused(Request.get("/idp/keys-refusing/answers/7")
                .bearer(Token.rs256().build()));

        Reasons.assertReason(event, "identity_provider_refused_us", "misconfiguration", "observed");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/idp/short-key/answers/7", "/weak/jjwt/answers/7", "/weak/nimbus/answers/7"})
    default void reportsAKeyOfOurOwnThatIsTooShort(String path) {
        Event event = server().refused(Request.get(path).bearer(Token.hs256().build()));

        Reasons.assertReason(event, "verification_key_invalid", "misconfiguration", "observed");
    }

    /** An hour and more: other tests of the same server have tokens that are early by less. */
    @Test
    default void blamesTheClockWhenSeveralIssuersAreEarly() {
        Event first = early("north", 5000);
        Event second = early("south", 4990);
        Event third = early("north", 5010);

        Reasons.assertReason(first, "token_not_yet_valid", "token_or_session", "observed");
        Reasons.assertReason(second, "token_not_yet_valid", "token_or_session", "observed");
        Reasons.assertReason(third, "clock_skew", "misconfiguration", "inferred");
        assertThat(third.texts("findings")).contains("token_not_yet_valid");
    }

    private Event early(String tenant, long seconds) {
        return server().refused(Request.get("/idp/tenants/orders/7")
                .bearer(Token.rs256()
                        .claim("iss", "https://tenants.example/" + tenant)
                        .startsIn(seconds)
                        .build()));
    }
}
