package io.why401.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.why401.contract.harness.Event;
import io.why401.contract.harness.Launch;
import io.why401.contract.harness.Request;
import io.why401.contract.harness.Server;
import io.why401.contract.harness.ServerProcess;
import org.junit.jupiter.api.Test;

/** An application of 3,000 routes and a chain of 500 rules: the answers are right, and what they cost is printed. */
@LongTail
final class LargeApplicationIT {

    private static final int EACH = 400;

    @Test
    void findsOneRouteAndOneRuleAmongThousands() {
        try (ServerProcess server =
                ServerProcess.start(Launch.of(Server.BOOT_4_0).after("-Dcrowd=true"))) {
            Event known = server.refused(Request.get("/crowd/area7/thing2107/9"));

            assertThat(known.reason()).isEqualTo("credentials_missing");
            assertThat(known.text("request.route")).isEqualTo("/crowd/area7/thing2107/{id}");
            assertThat(known.text("rule.matcher")).isEqualTo("/crowd/**");
            assertThat(known.text("rule.requirement")).isEqualTo("hasRole('OPERATOR')");

            Event typo = server.refused(Request.get("/crowd/area7/thnig2107/9"));

            assertThat(typo.reason()).isEqualTo("no_such_route");
            assertThat(typo.text("request.nearest_route")).isEqualTo("/crowd/area7/thing2107/{id}");

            // In turns, since the machine is nobody's own; the first turn warms up.
            for (int turn = 0; turn < 4; turn++) {
                System.out.println("on request threads for one 401, in microseconds: "
                        + microseconds(server, "/crowd/area7/thing2107/9") + " among 3,000 routes and 500 rules, "
                        + microseconds(server, "/basic/orders/7") + " among 3,000 routes and 2 rules");
            }
            server.assertCountsAgree();
        }
    }

    private static long microseconds(ServerProcess server, String path) {
        double before = secondsSpent(server);
        for (int i = 0; i < EACH; i++) {
            assertThat(server.wire().send(Request.get(path)).status()).isEqualTo(401);
        }
        return Math.round((secondsSpent(server) - before) * 1_000_000 / EACH);
    }

    private static double secondsSpent(ServerProcess server) {
        String line = server.endpoint().samples("why401_handling_seconds_sum").get(0);
        return Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1));
    }
}
