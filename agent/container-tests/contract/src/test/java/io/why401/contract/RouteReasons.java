package io.why401.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.why401.contract.harness.Connection;
import io.why401.contract.harness.Event;
import io.why401.contract.harness.Request;
import io.why401.contract.harness.Response;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Paths that are not there, and what they were meant for. */
interface RouteReasons extends OnServer {

    /** Whether a path with a slash at its end is the path without, as Spring took it before 6.0. */
    default boolean takesSlashAtTheEnd() {
        return false;
    }

    @ParameterizedTest
    @CsvSource({
        "typo,                    /basic/ordres/7,            /basic/orders/{id}",
        "another case,            /basic/Orders/7,            /basic/orders/{id}",
        "context path too many,   /shop/basic/orders/7,       /basic/orders/{id}",
        "prefix missing,          /v2/stock/7,                /basic/v2/stock/{item}",
        "another version,         /basic/v1/stock/7,          /basic/v2/stock/{item}",
        "nested function,         /basic/v2/stock/7/coun,     /basic/v2/stock/{item}/count"
    })
    default void suggestsWhatThePathWasMeantFor(String name, String path, String meant) {
        Event event = server().refused(Request.get(path));

        Reasons.assertReason(event, "no_such_route", "wrong_endpoint", "inferred");
        assertThat(event.text("request.nearest_route")).as(name).isEqualTo(meant);
    }

    @Test
    default void knowsWhetherASlashAtTheEndIsAnotherPath() {
        Event event = server().refused(Request.get("/basic/orders/7/"));

        if (takesSlashAtTheEnd()) {
            assertThat(event.reason()).isEqualTo("credentials_missing");
            assertThat(event.text("request.route")).isEqualTo("/basic/orders/{id}");
        } else {
            assertThat(event.reason()).isEqualTo("no_such_route");
            assertThat(event.text("request.nearest_route")).isEqualTo("/basic/orders/{id}");
        }
    }

    @Test
    default void findsRoutesThatAreFunctions() {
        Event event = server().refused(Request.get("/basic/v2/stock/7"));

        assertThat(event.reason()).isEqualTo("credentials_missing");
        assertThat(event.text("request.route")).isEqualTo("/basic/v2/stock/{item}");
    }

    @Test
    default void reportsAMethodThatAFunctionDoesNotTake() {
        Event event = server().refused(Request.of("DELETE", "/basic/v2/stock/7/count"));

        assertThat(event.reason()).isEqualTo("method_not_supported");
        assertThat(event.texts("evidence")).contains("path mapped for PUT (route tables)");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/basic/app/settings", "/basic/app/ordres"})
    default void deniesNoNameThatIsForwardedToAPage(String path) {
        Event event = server().refused(Request.get(path));

        assertThat(event.reason()).isEqualTo("credentials_missing");
        assertThat(event.text("request.route")).isEqualTo("/basic/app/{page:[^\\.]*}");
    }

    /** Below Boot's handler of static files, to look for one would be I/O. */
    @Test
    default void deniesNothingThatMayBeAFile() {
        Event event = server().refused(Request.get("/basic/pictures/logo.png"));

        assertThat(event.reason()).isEqualTo("credentials_missing");
        assertThat(event.texts("evidence")).contains("whether the path exists is not known (route tables)");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/basic/pages", "/basic/pages/settings/profile", "/basic/pages/ordres/7"})
    default void deniesNothingBelowASinglePageApplication(String path) {
        Event event = server().refused(Request.get(path));

        assertThat(event.reason()).isEqualTo("credentials_missing");
        assertThat(event.text("request.route")).isEqualTo("/basic/pages/**");
    }

    /** A route is told to the operator alone: who was refused could not be told of it. */
    @Test
    default void tellsTheCallerNothing() {
        try (Connection connection = server().wire().open()) {
            Response there = connection.send(Request.get("/basic/orders/7"));
            Response near = connection.send(Request.get("/basic/oders/7"));

            assertThat(near.status()).isEqualTo(401);
            assertThat(near.comparable()).isEqualTo(there.comparable().replace("/orders/", "/oders/"));
        }
    }
}
