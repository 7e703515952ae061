package io.why401.engine.capture.spring;

import static org.assertj.core.api.Assertions.assertThat;

import io.why401.engine.capture.Routing;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RouteTableTest {

    private static final List<Route> ROUTES = List.of(
            route("/orders/{id}", "Orders.one", "GET"),
            route("/orders/{id}", "Orders.drop", "DELETE"),
            route("/orders/new", "Orders.form", "GET"),
            route("/orders/**", "Orders.rest", "PATCH"),
            route("/any", "Any.all"));

    private final RouteTable table = new RouteTable(ROUTES, List.of(RoutePattern.of("/**")), true);

    @Test
    void findsTheMostSpecificRoute() {
        assertThat(table.find("GET", "/orders/new"))
                .isEqualTo(new Route.Match(Routing.MATCHED, "/orders/new", "Orders.form", List.of()));
        assertThat(table.find("GET", "/orders/7").handler()).isEqualTo("Orders.one");
        assertThat(table.find("DELETE", "/orders/7").handler()).isEqualTo("Orders.drop");
    }

    @Test
    void prefersARouteThatTakesTheMethodToAMoreSpecificOneThatDoesNot() {
        assertThat(table.find("PATCH", "/orders/new"))
                .isEqualTo(new Route.Match(Routing.MATCHED, "/orders/**", "Orders.rest", List.of()));
    }

    @Test
    void namesTheMethodsThatAPathHas() {
        assertThat(table.find("PUT", "/orders/new"))
                .isEqualTo(new Route.Match(
                        Routing.METHOD_NOT_SUPPORTED, "/orders/new", null, List.of("DELETE", "GET", "PATCH")));
    }

    @Test
    void answersHeadWithGetAndOptionsAlways() {
        assertThat(table.find("HEAD", "/orders/7").handler()).isEqualTo("Orders.one");
        assertThat(table.find("OPTIONS", "/orders/7").routing()).isEqualTo(Routing.MATCHED);
        assertThat(table.find("BREW", "/any").handler()).isEqualTo("Any.all");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/nothing", "/", "/Orders/7", "/wp-login", "/.env", "", "//", "/a.b/c", "/nothing%00"})
    void saysThatThereIsNoRoute(String path) {
        assertThat(table.find("GET", path)).isEqualTo(new Route.Match(Routing.NO_ROUTE, null, null, List.of()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/logo.png", "/img/a.min.js", "/wp-login.php"})
    void cannotSayWhetherAFileIsThere(String path) {
        assertThat(table.find("GET", path)).isEqualTo(Route.Match.UNKNOWN);
        assertThat(new RouteTable(ROUTES, List.of(), true).find("GET", path).routing())
                .isEqualTo(Routing.NO_ROUTE);
    }

    @Test
    void neverDeniesARouteWhenItIsIncomplete() {
        RouteTable incomplete = new RouteTable(ROUTES, List.of(), false);

        assertThat(incomplete.find("GET", "/nothing")).isEqualTo(Route.Match.UNKNOWN);
        assertThat(incomplete.find("GET", "/orders/7").routing()).isEqualTo(Routing.MATCHED);
    }

    @Test
    void givesUpBeyondSixtyFourSegments() {
        assertThat(table.find("PATCH", "/orders" + "/a".repeat(62)).routing()).isEqualTo(Routing.MATCHED);
        assertThat(table.find("PATCH", "/orders" + "/a".repeat(63))).isEqualTo(Route.Match.UNKNOWN);
        assertThat(table.find("GET", "/".repeat(64 * 1024))).isEqualTo(Route.Match.UNKNOWN);
    }

    private static Route route(String pattern, String handler, String... methods) {
        return new Route(RoutePattern.of(pattern), Set.of(methods), handler);
    }
}
