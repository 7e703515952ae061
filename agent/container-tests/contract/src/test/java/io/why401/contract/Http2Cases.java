package io.why401.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.why401.contract.harness.H2cClient;
import io.why401.contract.harness.Request;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The same over HTTP/2, where requests share a connection at the same time. The request that upgrades gets a 101 as well, which is no response. */
@Tries("HTTP/2 (h2c)")
interface Http2Cases extends OnServer {

    /** The reason of a refusal that says no more than 401. */
    String plainReason();

    @Test
    default void countsA401OverHttp2Once() {
        H2cClient client = new H2cClient(server().wire());
        Request upgrading = Request.get("/cases/set-status");
        Request next = Request.of("HEAD", "/cases/set-status");

        assertThat(client.send(upgrading)).isEqualTo("401 HTTP_2");
        assertThat(client.send(next)).isEqualTo("401 HTTP_2");
        assertThat(client.send(Request.get("/cases/changed-back"))).isEqualTo("200 HTTP_2");

        server().assertCountsAgree();
        assertThat(server().events().of(next.userAgent()).reason()).isEqualTo(plainReason());
        assertThat(server().events().of(next.userAgent()).text("request.protocol"))
                .isIn("HTTP/2.0", "HTTP/2");
    }

    @Test
    default void tellsStreamsOfOneConnectionApart() {
        H2cClient client = new H2cClient(server().wire());
        client.send(Request.get("/cases/ok"));
        List<Request> requests = new ArrayList<>();
        for (int round = 0; round < 20; round++) {
            requests.add(Request.get("/cases/set-status"));
            requests.add(Request.get("/cases/ok"));
            requests.add(Request.get("/guarded/orders").bearer("null"));
            requests.add(Request.get("/guarded/orders").header("X-Guard-Passes", "yes"));
        }

        List<String> answers = client.sendTogether(requests);

        server().assertCountsAgree();
        for (int i = 0; i < answers.size(); i++) {
            boolean refused = i % 2 == 0;
            assertThat(answers.get(i)).isEqualTo(refused ? "401 HTTP_2" : "200 HTTP_2");
            if (refused) {
                assertThat(server().events().of(requests.get(i).userAgent()).reason())
                        .isEqualTo(i % 4 == 0 ? plainReason() : "placeholder_token");
            }
        }
    }
}
