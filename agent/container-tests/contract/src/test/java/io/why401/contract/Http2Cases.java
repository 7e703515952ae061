package io.why401.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.why401.contract.harness.Event;
import io.why401.contract.harness.Http2;
import io.why401.contract.harness.Http2Client;
import io.why401.contract.harness.Request;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The same over HTTP/2, where requests share a connection at the same time. */
@Tries("HTTP/2 (h2c)")
interface Http2Cases extends OnServer {

    /** Of HTTP/1.1 alone: the handshake has another form here (RFC 8441). */
    String UPGRADE = "guard, WebSocket";

    /** As many as every server takes on one connection at a time. */
    int SIDE_BY_SIDE = 80;

    /** The reason of a refusal that says no more than 401. */
    String plainReason();

    /** The ways to HTTP/2 that this server takes. */
    default Stream<Http2> ways() {
        return Stream.of(Http2.BY_UPGRADE);
    }

    default Http2Client client(Http2 way) {
        return way.client(server().wire(), way == Http2.BY_TLS ? server().tlsPort() : server().port());
    }

    /** What the streams of one connection ask for. */
    default Stream<Expectation> streams() {
        return Stream.of(
                Expectation.refused("plain", () -> Request.get("/cases/set-status"), plainReason()),
                Expectation.answered("ok", () -> Request.get("/cases/ok"), 200),
                Expectation.refused(
                        "placeholder", () -> Request.get("/guarded/orders").bearer("null"), "placeholder_token"),
                Expectation.answered(
                        "let in", () -> Request.get("/guarded/orders").header("X-Guard-Passes", "yes"), 200),
                Expectation.answered("forbidden", () -> Request.get("/cases/forbidden"), 403),
                Expectation.refused("missing", () -> Request.get("/guarded/orders"), "credentials_missing"));
    }

    @ParameterizedTest
    @MethodSource("ways")
    default void countsA401OverHttp2Once(Http2 way) {
        Request first = Request.get("/cases/set-status");
        Request next = Request.of("HEAD", "/cases/set-status");

        try (Http2Client client = client(way)) {
            assertThat(client.send(first)).isEqualTo(401);
            assertThat(client.send(next)).isEqualTo(401);
            assertThat(client.send(Request.get("/cases/reset-after"))).isEqualTo(200);
        }

        server().assertCountsAgree();
        for (Request refused : List.of(first, next)) {
            Event event = server().events().of(refused.userAgent());
            assertThat(event.reason()).isEqualTo(plainReason());
            // The request that upgrades came as one of HTTP/1.1, and Jetty 10 and 11 go on calling it so.
            assertThat(event.text("request.protocol"))
                    .isIn(
                            way == Http2.BY_UPGRADE && refused.equals(first)
                                    ? List.of("HTTP/2.0", "HTTP/2", "HTTP/1.1")
                                    : List.of("HTTP/2.0", "HTTP/2"));
            assertThat(event.text("request.method")).isEqualTo(refused.method());
            assertThat(event.text("request.path")).isEqualTo(refused.target());
            assertThat(event.text("request.host")).startsWith("127.0.0.1:");
            assertThat(event.text("request.secure")).isEqualTo(way == Http2.BY_TLS ? "true" : "false");
        }
    }

    @ParameterizedTest
    @MethodSource("ways")
    default void tellsStreamsOfOneConnectionApart(Http2 way) {
        List<Expectation> expected = new ArrayList<>();
        while (expected.size() < SIDE_BY_SIDE) {
            streams().filter(one -> !one.name().equals(UPGRADE)).forEach(expected::add);
        }
        Collections.shuffle(expected, new Random(401));
        expected = expected.subList(0, SIDE_BY_SIDE);
        List<Request> requests =
                expected.stream().map(one -> one.requests().get()).toList();

        List<Integer> answers;
        try (Http2Client client = client(way)) {
            client.send(Request.get("/cases/ok"));
            answers = client.sendTogether(requests);
        }

        server().assertCountsAgree();
        for (int i = 0; i < SIDE_BY_SIDE; i++) {
            Expectation one = expected.get(i);
            assertThat(answers.get(i)).as(one.name()).isEqualTo(one.status());
            assertThat(server().events().with(requests.get(i).userAgent()).stream()
                            .map(Event::reason))
                    .as(one.name())
                    .isEqualTo(one.reasons());
        }
    }
}
