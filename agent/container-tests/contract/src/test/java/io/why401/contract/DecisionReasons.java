package io.why401.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.why401.contract.harness.Event;
import io.why401.contract.harness.Request;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** 401s that were decided behind security: by handlers, and by services further on. */
interface DecisionReasons extends OnServer {

    @Test
    default void reportsTheServiceBehindThatRefused() {
        Event event = server().refused(Request.get("/open/stock/7"));

        assertThat(event.reason()).isEqualTo("upstream_rejected");
        assertThat(event.cause()).isEqualTo("upstream");
        assertThat(event.text("decision.decided_by")).isEqualTo("upstream");
        // No host: RestClient's exception does not name the URL (Spring 6.2 and 7.0).
        assertThat(event.text("decision.upstream.status")).isEqualTo("401");
    }

    @Test
    default void forgetsAnUpstreamRefusalThatTheApplicationHandled() {
        try (var connection = server().wire().open()) {
            assertThat(connection.send(Request.get("/open/stock-or-none/7")).status())
                    .isEqualTo(200);
            Request next = Request.get("/open/returned/7");
            assertThat(connection.send(next).status()).isEqualTo(401);

            assertThat(server().events().of(next.userAgent()).reason()).isEqualTo("application_decision");
        }
    }

    @ParameterizedTest
    @CsvSource({"thrown", "returned", "callable", "deferred"})
    default void reportsTheApplicationsOwnDecision(String handler) {
        Event event = server().refused(Request.get("/open/" + handler + "/7"));

        Reasons.assertReason(event, "application_decision", "application", "observed");
        assertThat(event.text("decision.decided_by")).isEqualTo("application");
        assertThat(event.text("request.route")).isEqualTo("/open/" + handler + "/{id}");
        assertThat(event.text("request.handler")).contains("Decisions", handler);
    }
}
