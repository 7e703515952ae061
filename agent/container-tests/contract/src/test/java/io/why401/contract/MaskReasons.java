package io.why401.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.why401.contract.harness.Event;
import io.why401.contract.harness.Request;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Errors that an error page of the application turns into a 401, and refusals that are about something else than a login. */
interface MaskReasons extends OnServer {

    @ParameterizedTest
    @CsvSource({"/masks/404, 404", "/masks/409, 409", "/masks/500, 500", "/masks/csrf/orders, 403"})
    default void keepsTheStatusThatTheErrorPageCovered(String path, String original) {
        Event event = server().refused(Request.get(path));

        Reasons.assertReason(event, "error_dispatch_denied", "masked_error", "observed");
        assertThat(event.text("decision.original_status")).isEqualTo(original);
        assertThat(event.text("request.dispatch")).isEqualTo("error");
        assertThat(event.text("request.path")).isEqualTo(path);
    }

    @Test
    default void keepsTheExceptionThatTheErrorPageCovered() {
        Event event = server().refused(Request.get("/masks/500"));

        assertThat(event.text("exceptions.0.type")).isEqualTo("java.lang.IllegalStateException");
        assertThat(event.text("exceptions.0.message")).isEqualTo("the stock is unknown");
    }

    @ParameterizedTest
    @CsvSource({"/csrf/orders, CsrfPreventionFilter", "/csrf-rest/orders, RestCsrfPreventionFilter"})
    default void reportsAMissingCsrfToken(String path, String filter) {
        Event event = server().refused(Request.of("POST", path));

        Reasons.assertReason(event, "csrf_rejected", "masked_error", "observed");
        assertThat(event.texts("evidence").toString()).contains(filter);
    }

    @Test
    default void countsADispatchIntoAnotherApplicationOnce() {
        Event event = server().refused(Request.get("/crossing/orders"));

        assertThat(event.reason()).isEqualTo("application_decision");
        assertThat(event.text("request.path")).isEqualTo("/crossing/orders");
        server().assertCountsAgree();
    }
}
