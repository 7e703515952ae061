package io.why401.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.why401.contract.harness.Event;
import io.why401.contract.harness.Request;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A form without its token, on a chain that answers 401 where 403 is meant. */
interface CsrfReasons extends OnServer {

    @ParameterizedTest
    @ValueSource(strings = {"", "ab3f0c5e-of-another-page"})
    default void reportsAFormWithoutItsToken(String token) {
        Request request = Request.of("POST", "/blunt-pages/orders").basic("alice-mayfield", CaseExpectations.PASSWORD);

        Event event = server().refused(token.isEmpty() ? request : request.header("X-CSRF-TOKEN", token));

        Reasons.assertReason(event, "csrf_rejected", "masked_error", "observed");
        assertThat(event.text("summary")).contains("CSRF token");
    }
}
