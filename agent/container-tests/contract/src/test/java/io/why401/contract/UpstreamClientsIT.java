package io.why401.contract;

import static io.why401.contract.Expectation.answered;
import static io.why401.contract.Expectation.refused;
import static org.assertj.core.api.Assertions.assertThat;

import io.why401.contract.harness.Event;
import io.why401.contract.harness.Request;
import io.why401.contract.harness.Secrets;
import io.why401.contract.harness.Server;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** HTTP clients that give a response and no exception: an outgoing 401 that is passed on is told from one that was dealt with. */
final class UpstreamClientsIT extends FrameworkContract {

    UpstreamClientsIT() {
        super(Server.HTTP_CLIENTS);
    }

    @Override
    Stream<Expectation> cases() {
        return Stream.concat(
                clients().flatMap(UpstreamClientsIT::casesOf),
                Stream.concat(
                        Stream.of("okhttp", "httpclient5", "jdk").map(UpstreamClientsIT::retried),
                        Stream.of(refused(
                                "nobody asked", () -> Request.get("/okhttp/never-asked"), "application_decision"))));
    }

    static Stream<String> clients() {
        return Stream.of(
                "okhttp",
                "httpclient5",
                "httpclient5-async",
                "jdk",
                "jdk-async",
                "feign",
                "rest-client",
                "rest-template",
                "web-client");
    }

    private static Stream<Expectation> casesOf(String client) {
        return Stream.of(
                refused(client + " passed on", () -> Request.get("/" + client + "/passed-on"), "upstream_rejected"),
                answered(client + " handled", () -> Request.get("/" + client + "/handled"), 200),
                refused(
                        client + " handled, then the caller's token refused",
                        () -> Request.get("/" + client + "/handled-then-token")
                                .bearer(Secrets.keep("opaque-2YotnFZFEjr1zCsicMWpAA")),
                        "token_malformed"),
                refused(
                        client + " asked again and answered",
                        () -> Request.get("/" + client + "/asked-again"),
                        "application_decision"));
    }

    /** The client itself answers the challenge: the application never sees that 401. */
    private static Expectation retried(String client) {
        return refused(client + " retried", () -> Request.get("/" + client + "/retried"), "application_decision");
    }

    @ParameterizedTest
    @MethodSource("clients")
    void namesTheServiceBehindAndWhatItWanted(String client) {
        Event event = server().refused(Request.get("/" + client + "/passed-on"));

        Reasons.assertReason(event, "upstream_rejected", "upstream", "inferred");
        assertThat(event.text("decision.decided_by")).isEqualTo("upstream");
        assertThat(event.text("decision.upstream.host")).startsWith("127.0.0.1:");
        assertThat(event.text("decision.upstream.method")).isEqualTo("GET");
        assertThat(event.text("decision.upstream.status")).isEqualTo("401");
        assertThat(event.text("decision.upstream.challenge")).isEqualTo("Bearer error=invalid_token");
    }

    @Test
    void doesNotBlameWhatTheRequestBeforeGot() {
        try (var connection = server().wire().open()) {
            assertThat(connection.send(Request.get("/okhttp/handled")).status()).isEqualTo(200);
            Request next = Request.get("/okhttp/never-asked");
            assertThat(connection.send(next).status()).isEqualTo(401);

            assertThat(server().events().of(next.userAgent()).reason()).isEqualTo("application_decision");
        }
    }
}
