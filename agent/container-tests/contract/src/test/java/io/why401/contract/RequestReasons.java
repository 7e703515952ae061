package io.why401.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.why401.contract.harness.Event;
import io.why401.contract.harness.Request;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Requests that no credentials would have helped: a preflight, an address, a path or a method that is not there. */
interface RequestReasons extends OnServer {

    @Test
    default void reportsAPreflight() {
        Event event = server().refused(Request.of("OPTIONS", "/bearer/orders/7")
                .header("Origin", "https://shop.example")
                .header("Access-Control-Request-Method", "GET"));

        Reasons.assertReason(event, "preflight_unauthenticated", "cors", "proven");
        assertThat(event.text("request.origin")).isEqualTo("https://shop.example");
    }

    @Test
    default void reportsThatTheBrowserWillHideTheAnswer() {
        Event event = server().refused(Request.get("/bearer/orders/7").header("Origin", "https://shop.example"));

        assertThat(event.reason()).isEqualTo("credentials_missing");
        assertThat(event.texts("findings")).contains("response_hidden_by_cors");
    }

    @ParameterizedTest
    @CsvSource({"/basic/oders/7", "/nowhere/at/all"})
    default void reportsAPathThatNothingMaps(String path) {
        Event event = server().refused(Request.get(path));

        Reasons.assertReason(event, "no_such_route", "wrong_endpoint", "inferred");
        assertThat(event.text("request.route")).isNull();
    }

    @Test
    default void reportsAMethodThatThePathDoesNotKnow() {
        Event event = server().refused(Request.of("DELETE", "/basic/orders/7"));

        assertThat(event.reason()).isEqualTo("method_not_supported");
        assertThat(event.cause()).isEqualTo("wrong_endpoint");
        assertThat(event.text("request.method")).isEqualTo("DELETE");
    }

    @Test
    default void reportsADeniedAddressWithTheRule() {
        Event event = server().refused(Request.get("/office/orders/7"));

        assertThat(event.reason()).isEqualTo("address_denied");
        assertThat(event.cause()).isEqualTo("blocked_address");
        assertThat(event.text("client.address")).isEqualTo("127.0.0.1");
        assertThat(event.text("rule.requirement")).contains("10.20.30.0/24");
    }
}
