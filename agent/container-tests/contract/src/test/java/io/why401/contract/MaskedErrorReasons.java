package io.why401.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.why401.contract.harness.Event;
import io.why401.contract.harness.Request;
import io.why401.contract.harness.Secrets;
import io.why401.contract.harness.Token;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Errors whose page is denied to strangers, so that they see 401 (Spring Security 6 and 7: every dispatch is authorized). */
interface MaskedErrorReasons extends OnServer {

    @ParameterizedTest
    @CsvSource({
        "/open/broken/7, 500",
        "/open/nowhere, 404",
        "/cases/error-page-says-401, 409",
        "/cases/thrown-after, 500"
    })
    default void reportsTheStatusBehindADeniedErrorPage(String path, String original) {
        Event event = server().refused(Request.get(path));

        assertThat(event.reason()).isEqualTo("error_dispatch_denied");
        assertThat(event.cause()).isEqualTo("masked_error");
        assertThat(event.text("decision.original_status")).isEqualTo(original);
        assertThat(event.text("request.path")).isEqualTo(path);
    }

    /** Spring's resource server throws what it could not check; the 500 that comes of it is masked in its turn. */
    @ParameterizedTest
    @CsvSource({
        "opaque-down, identity_provider_unreachable",
        "opaque-stranger, identity_provider_refused_us",
        "keys-down, identity_provider_unreachable",
        "keys-refusing, identity_provider_refused_us",
        "discovery, identity_provider_unreachable",
        "short-key, verification_key_invalid"
    })
    default void reportsOurOwnTroubleBehindADeniedErrorPage(String check, String reason) {
        Token token = check.equals("short-key") ? Token.hs256() : Token.rs256();
        Event event =
                server().refused(Request.get("/idp/" + check + "/orders/7").bearer(token.build()));

        Reasons.assertReason(event, reason, "misconfiguration", "observed");
        assertThat(event.text("decision.original_status")).isEqualTo("500");
        assertThat(event.text("request.path")).isEqualTo("/idp/" + check + "/orders/7");
    }

    /** The firewall's 400 is denied like any other error page. */
    @ParameterizedTest
    @CsvSource({"/open//orders/7", "/open/orders;v=1/7", "/open/orders/%2e%2e/7"})
    default void reportsARequestThatTheFirewallRejected(String path) {
        Event event = server().refused(Request.get(path));

        Reasons.assertReason(event, "request_rejected", "masked_error", "observed");
        assertThat(event.text("decision.original_status")).isEqualTo("400");
        assertThat(event.json().at("/exceptions").toString()).contains("RequestRejectedException");
    }

    /** The IllegalArgumentException passes every filter, and its 500 is hidden behind a 401. */
    @Test
    default void reportsAnEncoderFaultBehindADeniedErrorPage() {
        Event event =
                server().refused(Request.get("/encoder/orders/7").basic("otto-openly", CaseExpectations.PASSWORD));

        Reasons.assertReason(event, "password_encoder_missing", "misconfiguration", "observed");
        assertThat(event.text("decision.original_status")).isEqualTo("500");
    }

    /** The filter for CSRF comes before the login, and its 403 is denied like any other error page. */
    @Test
    default void reportsAFormWithoutItsTokenBehindADeniedErrorPage() {
        Event event = server().refused(
                        Request.of("POST", "/pages/orders").basic("alice-mayfield", CaseExpectations.PASSWORD));

        Reasons.assertReason(event, "csrf_rejected", "masked_error", "observed");
        assertThat(event.text("decision.original_status")).isEqualTo("403");
        assertThat(event.text("request.path")).isEqualTo("/pages/orders");
    }

    /** The filter that let the caller in is not asked in the ASYNC dispatch, and kept the login nowhere. */
    @ParameterizedTest
    @CsvSource({"/key/callable/7", "/key/deferred/7"})
    default void reportsALoginThatIsLostOnTheAsyncDispatch(String path) {
        Event event = server().refused(Request.get(path).header("X-API-Key", Secrets.keep("key-of-the-north-4711")));

        Reasons.assertReason(event, "authentication_lost_on_async", "misconfiguration", "inferred");
        assertThat(event.text("request.dispatch")).isEqualTo("async");
        assertThat(event.text("request.route")).isEqualTo(path.replace("/7", "/{id}"));
    }

    /** Spring's own filter keeps it in the request. */
    @ParameterizedTest
    @CsvSource({"/basic/callable/7", "/basic/deferred/7"})
    default void seesNothingWhereTheLoginIsKept(String path) {
        assertThat(server().wire()
                        .send(Request.get(path).basic("alice-mayfield", CaseExpectations.PASSWORD))
                        .status())
                .isEqualTo(200);

        server().assertCountsAgree();
    }

    /** Its exception is thrown before the filter that would translate it, and ends as a 500. */
    @Test
    default void reportsAStolenCookieBehindADeniedErrorPage() {
        String stolen = Login.at(server(), "/series/login").remembered();
        Login.of(server().wire().send(Request.get("/series/orders/7").header("Cookie", stolen)), 200)
                .remembered();

        Event event = server().refused(Request.get("/series/orders/7").header("Cookie", stolen));

        Reasons.assertReason(event, "remember_me_rejected", "token_or_session", "observed");
        assertThat(event.text("decision.original_status")).isEqualTo("500");
        assertThat(event.text("summary")).contains("used twice");
    }

    @Test
    default void namesTheExceptionBehindADeniedErrorPage() {
        Event event = server().refused(Request.get("/open/broken/7"));

        assertThat(event.json().at("/exceptions").toString()).contains("java.lang.IllegalStateException");
        assertThat(event.text("request.route")).isEqualTo("/open/broken/{id}");
    }
}
