package io.why401.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.why401.contract.harness.Event;
import io.why401.contract.harness.Request;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The reasons that a reactive service must name as a servlet one does, although the threads change on the way. */
interface ReactiveReasons extends OnServer {

    @Test
    default void reportsMissingCredentialsWithTheRuleAndTheRouteBehindIt() {
        Event event = server().refused(Request.get("/basic/orders/7"));

        Reasons.assertReason(event, "credentials_missing", "credentials", "observed");
        assertThat(event.text("request.route")).isEqualTo("/basic/orders/{id}");
        assertThat(event.text("request.handler")).isEqualTo("com.example.webflux.Orders.order");
        assertThat(event.text("rule.source")).isEqualTo("spring-security");
        assertThat(event.text("rule.chain")).isEqualTo("basicChain");
        assertThat(event.text("rule.requirement")).isEqualTo("authenticated");
        assertThat(event.text("decision.decided_by")).isEqualTo("security");
    }

    /** It will be what the next 401 is about. */
    @Test
    default void countsAFaultOfOurOwnThatWasAnsweredWith503() {
        String series = "why401_infrastructure_total{component=\"password_encoder\",kind=\"password_encoder_missing\"}";
        long before = server().endpoint().sum(series);
        assertThat(server().wire()
                        .send(Request.get("/open/old-password/northern-lights"))
                        .status())
                .isEqualTo(503);

        assertThat(server().endpoint().sum(series)).isEqualTo(before + 1);
    }

    @Test
    default void reportsAKnownUserWithoutTheRole() {
        Event event = server().refused(
                        Request.get("/basic/admin/orders/7").basic("alice-mayfield", CaseExpectations.PASSWORD));

        Reasons.assertReason(event, "insufficient_privileges", "privileges", "observed");
        assertThat(event.text("rule.matcher")).isEqualTo("/basic/admin/**");
        assertThat(event.text("rule.requirement")).isEqualTo("hasRole('ADMIN')");
    }

    @Test
    default void reportsAPreflight() {
        Event event = server().refused(Request.of("OPTIONS", "/bearer/orders/7")
                .header("Origin", "https://shop.example")
                .header("Access-Control-Request-Method", "GET"));

        Reasons.assertReason(event, "preflight_unauthenticated", "cors", "proven");
    }

    @Test
    default void reportsAMethodThatThePathDoesNotKnow() {
        Event event = server().refused(Request.of("DELETE", "/basic/orders/7"));

        Reasons.assertReason(event, "method_not_supported", "wrong_endpoint", "inferred");
    }

    @Test
    default void reportsASchemeThatTheChainDoesNotKnow() {
        Event event =
                server().refused(Request.get("/bearer/orders/7").basic("alice-mayfield", CaseExpectations.PASSWORD));

        assertThat(event.reason()).isEqualTo("unsupported_scheme");
        assertThat(event.texts("rule.mechanisms")).containsExactly("bearer");
    }

    @Test
    default void namesTheFilterThatRefused() {
        Event event = server().refused(Request.get("/guarded/orders"));

        Reasons.assertReason(event, "credentials_missing", "credentials", "inferred");
        assertThat(event.text("decision.class")).isEqualTo("com.example.webflux.GuardFilter");
        assertThat(event.text("request.route")).isEqualTo("/guarded/orders");
    }

    @Test
    default void namesWhatTheServiceBehindSaid() {
        Event event = server().refused(Request.get("/open/stock/7"));

        Reasons.assertReason(event, "upstream_rejected", "upstream", "observed");
        assertThat(event.text("request.route")).isEqualTo("/open/stock/{id}");
        assertThat(event.text("decision.upstream.host")).isEqualTo("localhost");
    }

    @ParameterizedTest
    @ValueSource(strings = {"delayed", "elsewhere"})
    default void knowsTheRouteOfADecisionOnAnotherThread(String name) {
        Event event = server().refused(Request.get("/cases/" + name));

        Reasons.assertReason(event, "application_decision", "application", "observed");
        assertThat(event.text("request.route")).isEqualTo("/cases/{name}");
        assertThat(event.text("request.handler")).isEqualTo("com.example.webflux.StatusCases.answer");
    }

    @Test
    default void namesTheHandlerThatThrew() {
        Event event = server().refused(Request.get("/open/error-delayed/7"));

        Reasons.assertReason(event, "application_decision", "application", "observed");
        assertThat(event.text("request.route")).isEqualTo("/open/error-delayed/{id}");
        assertThat(event.text("request.handler")).isEqualTo("com.example.webflux.Decisions.errorDelayed");
    }
}
