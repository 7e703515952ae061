package io.why401.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.why401.contract.harness.Event;
import io.why401.contract.harness.Request;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Paths that are not there, on WebFlux. Beside a gateway nobody can say that of a path: its routes may lead anywhere. */
interface ReactiveRouteReasons extends OnServer {

    /** With their versions. */
    List<String> frameworks();

    private boolean hasGateway() {
        return frameworks().toString().contains("Gateway");
    }

    @Test
    default void reportsAPathThatNothingMaps() {
        Event event = server().refused(Request.get("/basic/oders/7"));

        if (hasGateway()) {
            assertThat(event.reason()).isEqualTo("credentials_missing");
            assertThat(event.text("request.nearest_route")).isNull();
        } else {
            Reasons.assertReason(event, "no_such_route", "wrong_endpoint", "inferred");
            assertThat(event.text("request.nearest_route")).isEqualTo("/basic/orders/{id}");
        }
    }

    /** Spring takes it for the path without until 6.0. */
    @Test
    default void knowsWhetherASlashAtTheEndIsAnotherPath() {
        Event event = server().refused(Request.get("/basic/orders/7/"));

        if (frameworks().toString().contains("WebFlux 5.")) {
            assertThat(event.reason()).isEqualTo("credentials_missing");
            assertThat(event.text("request.route")).isEqualTo("/basic/orders/{id}");
        } else {
            assertThat(event.reason()).isEqualTo(hasGateway() ? "credentials_missing" : "no_such_route");
            assertThat(event.text("request.route")).isNull();
        }
    }
}
