package io.why401.engine.capture.spring;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NearestRouteTest {

    private static final List<NearestRoute.Candidate> ROUTES = Stream.of(
                    "/orders",
                    "/orders/{id}",
                    "/orders/{id}/items",
                    "/v1/reports/{year}",
                    "/{tenant}/{id}",
                    "/api/login")
            .map(pattern -> NearestRoute.Candidate.of(new Route(RoutePattern.of(pattern), Set.of(), null)))
            .toList();

    @ParameterizedTest
    @CsvSource({
        "/oders/7, /orders/{id}",
        "/Orders, /orders",
        "/orders/, /orders",
        "/ordres/7/items, /orders/{id}/items",
        "/shop/orders/7/items, /orders/{id}/items",
        "/reports/2026, /v1/reports/{year}",
        "/login, /api/login",
        "/v2/reports/2026, /v1/reports/{year}",
        "/v2.1/reports/2026, /v1/reports/{year}",
    })
    void suggestsWhatWasPerhapsMeant(String path, String meant) {
        assertThat(new NearestRoute(ROUTES, path).get()).isEqualTo(meant);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/wp-admin/setup.php", "/customers", "/", "", "/a/b/c/d/e/f", "/orders/7/items/8/9/10"})
    void suggestsNothingForAPathThatIsNearNothing(String path) {
        assertThat(new NearestRoute(ROUTES, path).get()).isNull();
    }

    @Test
    void givesUpOnAPathOfAThousandSegments() {
        assertThat(new NearestRoute(ROUTES, "/x".repeat(1_000)).get()).isNull();
    }
}
