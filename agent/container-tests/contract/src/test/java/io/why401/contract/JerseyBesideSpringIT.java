package io.why401.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.why401.contract.harness.Event;
import io.why401.contract.harness.Request;
import io.why401.contract.harness.Server;
import io.why401.contract.harness.ServerProcess;
import io.why401.contract.harness.Wire;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Spring's mappings are not all there is: what Jersey takes cannot be denied, and a dispatcher may have a path of its own. */
final class JerseyBesideSpringIT {

    @Test
    void deniesOnlyWhatNobodyTakes() {
        try (ServerProcess server = ServerProcess.start(Server.JERSEY_SPRING)) {
            answersWhoSendsSomething(server.wire());
            for (String everything : List.of("/filter", "/servlet")) {
                assertRoute(server, everything + "/stock/7", "credentials_missing", "/**");
                assertRoute(server, everything + "/nowhere", "credentials_missing", "/**");
                assertRoute(server, everything + "/mvc/orders/7", "credentials_missing", "/mvc/orders/{id}");
            }
            assertRoute(server, "/part/api/nowhere", "credentials_missing", "/api/**");
            assertRoute(server, "/part/mvc/orders/7", "credentials_missing", "/mvc/orders/{id}");
            assertRoute(server, "/part/logo.png", "credentials_missing", null);
            assertRoute(server, "/part/orders/7", "no_such_route", null);

            Event typo = assertRoute(server, "/part/mvc/ordres/7", "no_such_route", null);
            assertThat(typo.text("request.nearest_route")).isEqualTo("/mvc/orders/{id}");
        }
    }

    private static void answersWhoSendsSomething(Wire wire) {
        for (String path :
                List.of("/filter/stock/7", "/filter/mvc/orders/7", "/servlet/stock/7", "/part/api/stock/7")) {
            assertThat(wire.send(Request.get(path).bearer("anything")).status())
                    .as(path)
                    .isEqualTo(200);
        }
    }

    private static Event assertRoute(ServerProcess server, String path, String reason, @Nullable String route) {
        Event event = server.refused(Request.get(path));
        assertThat(event.reason()).as("%s", event).isEqualTo(reason);
        assertThat(event.text("request.route")).as(path).isEqualTo(route);
        return event;
    }
}
