package io.why401.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.why401.contract.harness.Event;
import io.why401.contract.harness.Request;
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
