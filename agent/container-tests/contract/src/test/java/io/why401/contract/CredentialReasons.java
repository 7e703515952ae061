package io.why401.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.why401.contract.harness.Event;
import io.why401.contract.harness.Request;
import io.why401.contract.harness.Secrets;
import io.why401.contract.harness.Token;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Credentials that are missing, no credentials at all, or of a kind that the chain does not take. */
interface CredentialReasons extends OnServer {

    @Test
    default void reportsMissingCredentialsWithTheRuleAndTheRouteBehindIt() {
        Event event = server().refused(Request.get("/basic/orders/7"));

        Reasons.assertReason(event, "credentials_missing", "credentials", "observed");
        assertThat(event.text("request.route")).isEqualTo("/basic/orders/{id}");
        assertThat(event.text("request.handler")).contains("Orders", "order");
        assertThat(event.text("rule.source")).isEqualTo("spring-security");
        assertThat(event.text("rule.chain")).isEqualTo("basicChain");
        assertThat(event.text("rule.requirement")).isEqualTo("authenticated");
        assertThat(event.texts("rule.mechanisms")).contains("basic");
        assertThat(event.text("decision.decided_by")).isEqualTo("security");
        assertThat(event.text("credentials.header_present")).isEqualTo("false");
        assertThat(event.text("response.status")).isEqualTo("401");
    }

    @ParameterizedTest
    @CsvSource({"/bearer, null", "/bearer, undefined", "/keys, ${TOKEN}", "/bearer, {{token}}", "/library/jjwt, NaN"})
    default void reportsAPlaceholder(String prefix, String placeholder) {
        Event event = server().refused(Request.get(prefix + "/orders/7").bearer(placeholder));

        Reasons.assertReason(event, "placeholder_token", "credentials", "proven");
    }

    @ParameterizedTest
    @CsvSource({
        "/basic, Basic !!!not-base64!!!",
        "/basic, Basic YWxpY2VtYXlmaWVsZA==",
        "/bearer, Bearer",
        "/bearer, Bearer Bearer abcdefghij",
        "/bearer, 'Bearer \"abcdefghij\"'"
    })
    default void reportsAMalformedHeader(String prefix, String header) {
        Event event = server().refused(Request.get(prefix + "/orders/7").header("Authorization", header));

        assertThat(event.reason()).isEqualTo("malformed_header");
        assertThat(event.cause()).isEqualTo("credentials");
        assertThat(event.text("credentials.header_present")).isEqualTo("true");
    }

    @Test
    default void reportsASchemeThatTheChainDoesNotKnow() {
        Event onBasic = server().refused(
                        Request.get("/basic/orders/7").bearer(Token.hs256().build()));
        Event onBearer =
                server().refused(Request.get("/bearer/orders/7").basic("alice-mayfield", CaseExpectations.PASSWORD));

        assertThat(onBasic.reason()).isEqualTo("unsupported_scheme");
        assertThat(onBasic.texts("rule.mechanisms")).contains("basic").doesNotContain("bearer");
        assertThat(onBearer.reason()).isEqualTo("unsupported_scheme");
        assertThat(onBearer.texts("rule.mechanisms")).contains("bearer").doesNotContain("basic");
    }

    @ParameterizedTest
    @CsvSource({"/key/orders/7, /key/orders/{id}", "/key/strict/orders/7, /key/strict/orders/{id}"})
    default void reportsARefusedApiKey(String path, String route) {
        Event event = server().refused(Request.get(path).header("X-API-Key", Secrets.keep("key-of-the-south-0815")));

        assertThat(event.reason()).isEqualTo("api_key_rejected");
        assertThat(event.text("request.route")).isEqualTo(route);
        assertThat(event.text("rule.chain")).isEqualTo("apiKeyChain");
        assertThat(event.text("credentials.location")).isEqualTo("api_key_header");
        assertThat(event.texts("findings")).contains("challenge_missing");
    }

    @Test
    default void namesTheApplicationsFilterThatRefused() {
        Event event = server().refused(Request.get("/key/strict/orders/7"));

        assertThat(event.reason()).isEqualTo("credentials_missing");
        assertThat(event.text("decision.decided_by")).isEqualTo("application");
        assertThat(event.text("decision.class")).isEqualTo("com.example.boot.ApiKeyFilter");
        assertThat(event.text("decision.method")).isEqualTo("doFilterInternal");
        assertThat(Integer.parseInt(Objects.requireNonNull(event.text("decision.line"))))
                .isPositive();
    }
}
