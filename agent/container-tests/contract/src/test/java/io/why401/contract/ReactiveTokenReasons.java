package io.why401.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.why401.contract.harness.Event;
import io.why401.contract.harness.Request;
import io.why401.contract.harness.Token;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A reactive resource server: what the servlet one names, although keys and answers come on other threads, and what only this one does. */
interface ReactiveTokenReasons extends BearerReasons, KeySetReasons, IntrospectionReasons {

    @Override
    @ParameterizedTest
    @ValueSource(strings = "/idp/short-key/answers/7")
    default void reportsAKeyOfOurOwnThatIsTooShort(String path) {
        KeySetReasons.super.reportsAKeyOfOurOwnThatIsTooShort(path);
    }

    /** Spring looks at the algorithm by itself before it looks for keys, and says so (5.7 to 7.1). */
    @Override
    @Test
    default void tellsAnAlgorithmFromAKeyThatWasGoodBefore() {
        Event algorithm = server().refused(Request.get("/idp/keys/orders/7")
                .bearer(Token.rs256().header("alg", "RS512").build()));

        Reasons.assertReason(algorithm, "token_algorithm_rejected", "token_or_session", "observed");
        assertThat(algorithm.texts("findings")).doesNotContain("token_key_unknown");
    }

    static Stream<Arguments> tokensForAPublicKey() {
        return Stream.of(
                refused(Token.rs256().expiresIn(-900), "token_expired"),
                refused(Token.rs256().startsIn(900), "token_not_yet_valid"),
                refused(Token.rs256().forged(), "token_signature_invalid"),
                refused(Token.rs256().header("alg", "none"), "token_algorithm_rejected"),
                refused(Token.rs256().header("alg", "RS512").withoutHeader("kid"), "token_algorithm_rejected"),
                refused(Token.rs256().header("alg", "HS256"), "token_algorithm_rejected"));
    }

    private static Arguments refused(Token token, String reason) {
        return Arguments.argumentSet(reason, token.build(), reason);
    }

    @ParameterizedTest
    @MethodSource("io.why401.contract.ReactiveTokenReasons#tokensForAPublicKey")
    default void reportsWhatOnePublicKeyRefused(String token, String reason) {
        Event event = server().refused(Request.get("/idp/public/orders/7").bearer(token));

        Reasons.assertReason(event, reason, "token_or_session", "observed");
        assertThat(event.text("rule.chain")).isEqualTo("identityProviderChain");
        assertThat(event.texts("rule.mechanisms")).containsExactly("bearer");
    }

    @Test
    default void saysHowLongAgoATokenExpired() {
        Event event = server().refused(Request.get("/bearer/orders/7")
                .bearer(Token.hs256().expiresIn(-900).build()));

        assertThat(event.text("summary"))
                .matches("token expired 15 min( \\d+ s)? before the request; "
                        + "issuer issuer\\.example, lifetime 10 min( 0 s)?");
        assertThat(event.text("rule.chain")).isEqualTo("bearerChain");
    }

    /** The application's failure handler asks nobody: the filter before it has the exception. */
    @Test
    default void knowsTheReasonBehindAFailureHandlerOfTheApplications() {
        Event expired = server().refused(Request.get("/idp/public/own/7")
                .bearer(Token.rs256().expiresIn(-900).build()));
        Event unreachable = server().refused(Request.get("/idp/keys-broken/own/7")
                .bearer(Token.rs256().build()));

        Reasons.assertReason(expired, "token_expired", "token_or_session", "observed");
        assertThat(expired.text("rule.chain")).isEqualTo("identityProviderChain");
        assertThat(expired.text("decision.decided_by")).isEqualTo("security");
        Reasons.assertReason(unreachable, "identity_provider_unreachable", "misconfiguration", "observed");
    }

    @Test
    default void reportsAnIssuerThatDescribesAnother() {
        Event event = server().refused(Request.get("/idp/discovery/answers/7")
                .bearer(Token.rs256().build()));

        Reasons.assertReason(event, "identity_provider_unreachable", "misconfiguration", "observed");
    }

    /** What cannot be checked is no 401 of its own: the next one will be about it. */
    @ParameterizedTest
    @CsvSource({
        "keys-down-untold, orders, 500, key_set, identity_provider_unreachable",
        "keys-page, unavailable, 503, key_set, identity_provider_unreachable",
        "keys-refusing, unavailable, 503, key_set, identity_provider_refused_us",
        "opaque-stranger, unavailable, 503, introspection, identity_provider_refused_us",
        "opaque-down, orders, 500, introspection, identity_provider_unreachable"
    })
    default void countsATokenThatCouldNotBeChecked(
            String check, String answer, int status, String component, String kind) {
        String series = "why401_infrastructure_total{component=\"" + component + "\",kind=\"" + kind + "\"}";
        long before = server().endpoint().sum(series);
        Request request = Request.get("/idp/" + check + "/" + answer + "/7")
                .bearer(Token.rs256().build());
        assertThat(server().wire().send(request).status()).isEqualTo(status);

        assertThat(server().endpoint().sum(series)).isEqualTo(before + 1);
    }
}
