package io.why401.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.why401.contract.harness.Event;
import io.why401.contract.harness.Request;
import io.why401.contract.harness.Secrets;
import io.why401.contract.harness.Server;
import io.why401.contract.harness.ServerProcess;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The clients of Spring Boot 2.7: OkHttp 3.14, HttpClient 4.5, Feign 11, RestTemplate and WebClient 5.3. */
@LongTail
final class OldHttpClientsIT {

    private static final List<String> CLIENTS =
            List.of("okhttp", "httpclient4", "feign", "rest-template", "web-client");

    @Test
    void tellsAnOutgoing401ThatIsPassedOnFromOneThatWasDealtWith() {
        try (ServerProcess server = ServerProcess.start(Server.HTTP_CLIENTS_OLD)) {
            for (String client : CLIENTS) {
                assertPassedOn(client, server.refused(Request.get("/" + client + "/passed-on")));

                assertThat(server.wire()
                                .send(Request.get("/" + client + "/handled"))
                                .status())
                        .as(client)
                        .isEqualTo(200);

                Request token = Request.get("/" + client + "/handled-then-token")
                        .bearer(Secrets.keep("opaque-2YotnFZFEjr1zCsicMWpAA"));
                assertThat(server.refused(token).reason()).as(client).isEqualTo("token_malformed");
                assertDecidedByItself(server, client, "asked-again");
            }
            assertDecidedByItself(server, "okhttp", "retried");
            assertDecidedByItself(server, "httpclient4", "retried");
        }
    }

    private static void assertPassedOn(String client, Event event) {
        assertThat(event.reason()).as("%s", event).isEqualTo("upstream_rejected");
        assertThat(event.text("decision.upstream.host")).as(client).startsWith("127.0.0.1:");
        assertThat(event.text("decision.upstream.method")).as(client).isEqualTo("GET");
        assertThat(event.text("decision.upstream.challenge")).as(client).isEqualTo("Bearer error=invalid_token");
    }

    private static void assertDecidedByItself(ServerProcess server, String client, String behaviour) {
        Event event = server.refused(Request.get("/" + client + "/" + behaviour));
        assertThat(event.reason()).as("%s", event).isEqualTo("application_decision");
    }
}
