package io.why401.contract;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.why401.contract.harness.Event;
import io.why401.contract.harness.Request;
import io.why401.contract.harness.Secrets;
import io.why401.contract.harness.Token;
import java.util.Base64;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Credentials that are good as such, and stand in the wrong place or in the wrong words. */
interface HeaderReasons extends OnServer {

    static Stream<Arguments> shapes() {
        String token = Token.hs256().build();
        String pair = pair();
        return Stream.of(
                Arguments.argumentSet("a token without a scheme", "/bearer", token, "no_scheme"),
                Arguments.argumentSet("a token as Basic", "/basic", "Basic " + token, "token_as_basic"),
                Arguments.argumentSet("a token as Basic, to Bearer", "/bearer", "Basic " + token, "token_as_basic"),
                Arguments.argumentSet("a pair as Bearer", "/bearer", "Bearer " + pair, "basic_as_token"),
                Arguments.argumentSet("a pair as Bearer, to a key set", "/keys", "Bearer " + pair, "basic_as_token"),
                Arguments.argumentSet(
                        "a pair as Bearer, to a filter", "/library/jjwt", "Bearer " + pair, "basic_as_token"),
                Arguments.argumentSet(
                        "a token beyond ASCII", "/bearer", "Bearer t\u00f6k\u00e9n\u00ff", "illegal_characters"),
                Arguments.argumentSet("Basic beyond ASCII", "/basic", "Basic dTpw\u00e9\u00ff", "basic_not_base64"),
                Arguments.argumentSet(
                        "two in one header", "/basic", "Basic " + pair + ", Bearer x", "basic_not_base64"),
                Arguments.argumentSet("no value", "/basic", "", "empty"));
    }

    @ParameterizedTest
    @MethodSource("shapes")
    default void namesWhatIsWrongWithTheShape(String prefix, String header, String problem) {
        Event event = server().refused(Request.get(prefix + "/orders/7").header("Authorization", header));

        Reasons.assertReason(event, "malformed_header", "credentials", "proven");
        assertThat(event.text("credentials.problem")).isEqualTo(problem);
    }

    @Test
    default void reportsSeveralHeadersOfWhichTheFirstIsNotTaken() {
        Event event = server().refused(Request.get("/bearer/orders/7")
                .header("Authorization", "Basic " + pair())
                .bearer(Token.hs256().build()));

        Reasons.assertReason(event, "malformed_header", "credentials", "proven");
        assertThat(event.text("credentials.problem")).isEqualTo("several_headers");
        assertThat(event.text("credentials.header_count")).isEqualTo("2");
    }

    @Test
    default void readsTheFirstOfSeveralHeadersAsTheServerDoes() {
        Event event = server().refused(Request.get("/bearer/orders/7")
                .bearer(Token.hs256().expiresIn(-60).build())
                .header("Authorization", "Basic " + pair()));

        Reasons.assertReason(event, "token_expired", "token_or_session", "observed");
        assertThat(event.texts("findings")).contains("malformed_header");
        assertThat(event.text("token.iss")).isEqualTo(Token.ISSUER);
    }

    @ParameterizedTest
    @CsvSource({"bearer", "BEARER", "bEaReR"})
    default void takesASchemeInAnyCase(String scheme) {
        Event event = server().refused(Request.get("/bearer/orders/7")
                .header(
                        "Authorization",
                        scheme + " " + Token.hs256().expiresIn(-60).build()));

        Reasons.assertReason(event, "token_expired", "token_or_session", "observed");
        assertThat(event.text("credentials.scheme")).isEqualTo("bearer");
    }

    /** The application's own filter compares with "Bearer ". */
    @Test
    default void saysHowTheSchemeOfAGoodTokenIsSpelled() {
        Event event = server().refused(Request.get("/library/jjwt/orders/7")
                .header("Authorization", "bearer " + Token.rs256().build()));

        Reasons.assertReason(event, "token_rejected", "token_or_session", "inferred");
        assertThat(event.texts("evidence")).contains("scheme spelled bearer (request)");
    }

    @ParameterizedTest
    @CsvSource({"/basic, Token", "/bearer, ApiKey", "/bearer, JWT"})
    default void reportsASchemeOfAnotherApi(String prefix, String scheme) {
        Event event = server().refused(Request.get(prefix + "/orders/7")
                .header("Authorization", scheme + " " + Secrets.keep("a-key-of-another-api-4711")));

        Reasons.assertReason(event, "unsupported_scheme", "credentials", "proven");
    }

    @ParameterizedTest
    @CsvSource({
        "/bearer, access_token, proven",
        "/basic, api_key, proven",
        "/key, api_key, proven",
        "/basic, token, inferred",
        "/form, key, inferred"
    })
    default void reportsACredentialInTheUrl(String prefix, String key, String confidence) {
        Event event = server().refused(
                        Request.get(prefix + "/orders/7?" + key + "=" + Secrets.keep("credential-in-the-url-0815")));

        Reasons.assertReason(event, "credentials_in_url", "credentials", confidence);
        assertThat(event.text("credentials.location")).isEqualTo("query");
        assertThat(event.text("credentials.header_present")).isEqualTo("false");
        assertThat(event.texts("request.query_keys")).contains(key);
        assertThat(event.text("credentials.fingerprint")).isNotBlank();
    }

    @Test
    default void findsWhatElseIsWrongWithATokenInTheUrl() {
        Event event = server().refused(Request.get(
                "/bearer/orders/7?access_token=" + Token.hs256().expiresIn(-60).build()));

        Reasons.assertReason(event, "credentials_in_url", "credentials", "proven");
        assertThat(event.texts("findings")).contains("token_expired");
        assertThat(event.text("token.alg")).isEqualTo("HS256");
    }

    @Test
    default void reportsTheTokenWhereTheServerReadsTheUrl() {
        Event event = server().refused(Request.get(
                "/link/orders/7?access_token=" + Token.hs256().expiresIn(-60).build()));

        Reasons.assertReason(event, "token_expired", "token_or_session", "observed");
        assertThat(event.texts("findings")).contains("credentials_in_url");
        assertThat(event.text("token.expired_for_seconds")).isNotNull();
    }

    @Test
    default void reportsARefusedKeyBeforeTheSameInTheUrl() {
        String key = Secrets.keep("key-of-the-east-0815");

        Event event =
                server().refused(Request.get("/key/orders/7?api_key=" + key).header("X-Auth-Token", key));

        Reasons.assertReason(event, "api_key_rejected", "credentials", "inferred");
        assertThat(event.texts("findings")).contains("credentials_in_url");
        assertThat(event.texts("evidence")).contains("X-Auth-Token present (request)");
    }

    /** A form never looks at the query: the session is what it knows its callers by. */
    @Test
    default void reportsAnUnknownSessionBeforeAKeyInTheUrl() {
        Event event = server().refused(Request.get("/form/orders/7?key=blue-and-green")
                .header("Cookie", "JSESSIONID=" + Secrets.keep("ABCDEF0123456789ABCDEF0123456789")));

        assertThat(event.reason()).isEqualTo("session_expired");
    }

    private static String pair() {
        String pair = "alice-mayfield:" + CaseExpectations.PASSWORD;
        return Secrets.keep(Base64.getEncoder().encodeToString(pair.getBytes(UTF_8)));
    }
}
