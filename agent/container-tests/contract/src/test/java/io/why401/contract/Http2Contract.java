package io.why401.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.why401.contract.harness.Event;
import io.why401.contract.harness.Http2;
import io.why401.contract.harness.Http2Client;
import io.why401.contract.harness.Launch;
import io.why401.contract.harness.Request;
import io.why401.contract.harness.Server;
import io.why401.contract.harness.ServerKeys;
import io.why401.contract.harness.ServerProcess;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A servlet container that speaks HTTP/2 on two ports, with TLS and without: all that a servlet can answer, side by side, and clients that leave. */
@Tries("HTTP/2 (TLS)")
abstract class Http2Contract extends ServerContract implements Http2Cases {

    Http2Contract(Server kind) {
        super(kind);
    }

    @Override
    ServerProcess launch() {
        return ServerProcess.start(Launch.of(kind()).after(ServerKeys.options()));
    }

    @Override
    public final String plainReason() {
        return "application_decision";
    }

    @Override
    public Stream<Http2> ways() {
        return Stream.of(Http2.values());
    }

    @Override
    public Stream<Expectation> streams() {
        return Stream.of(
                        CaseExpectations.ofEveryServer(),
                        CaseExpectations.ofPlainTomcat(),
                        Stream.of(Expectation.answered("forbidden", () -> Request.get("/cases/forbidden"), 403)))
                .flatMap(expectations -> expectations);
    }

    /**
     * The 401 is committed when nobody is left to read it. It counts, once, and the streams beside it know nothing of it. What
     * the server still sends on such a stream (Tomcat 10.1.61 does) makes this client give its connection up, so the orders
     * come on another. Two resets: Tomcat closes a connection that has many (Http2Protocol.overheadResetFactor).
     */
    @ParameterizedTest
    @MethodSource("ways")
    void countsA401WhoseStreamWasReset(Http2 way) {
        List<Request> requests = Stream.of("answer", "decided")
                .map(when -> Request.get("/held/" + when + "/" + UUID.randomUUID()))
                .toList();

        try (Http2Client client = client(way);
                Http2Client orders = client(way)) {
            client.send(Request.get("/cases/ok"));
            orders.send(Request.get("/cases/ok"));
            List<Http2Client.Stream> streams =
                    requests.stream().map(client::start).toList();
            requests.forEach(request -> orders.send(told("arrived", request)));
            streams.forEach(stream -> stream.reset().run());
            // Once this is answered the server knows of the resets: they left before.
            assertThat(client.send(Request.get("/guarded/orders").bearer("null")))
                    .isEqualTo(401);
            requests.forEach(request -> orders.send(told("release", request)));
            requests.forEach(
                    request -> assertThat(orders.send(told("gone", request))).isEqualTo(204));
            requests.forEach(request -> server().wire().counted(401));
            for (Request request : requests) {
                Event event = server().events().of(request.userAgent());
                assertThat(event.reason()).isEqualTo(plainReason());
            }
            assertThat(orders.send(Request.get("/guarded/orders").bearer("null")))
                    .isEqualTo(401);
        }

        server().assertCountsAgree();
    }

    /**
     * The body is there, as much as a stream's window takes, before the answer is. With more to come the server resets the
     * stream, and connections get lost over that, whoever watches (Tomcat 11.0.27, Undertow 2.3.18).
     */
    @ParameterizedTest
    @MethodSource("ways")
    void countsARefusalThatReadsNoBody(Http2 way) {
        Request request =
                Request.of("POST", "/held/answer/" + UUID.randomUUID()).form("order=" + "7".repeat(60_000));

        try (Http2Client client = client(way)) {
            client.send(Request.get("/cases/ok"));
            Http2Client.Stream stream = client.start(request);
            client.send(told("arrived", request));
            client.send(told("release", request));
            assertThat(stream.status().join()).isEqualTo(401);
            assertThat(client.send(told("gone", request))).isEqualTo(409);
        }

        Event event = server().events().of(request.userAgent());
        assertThat(event.reason()).isEqualTo(plainReason());
        assertThat(event.text("request.content_type")).isEqualTo("application/x-www-form-urlencoded");
        server().assertCountsAgree();
    }

    private static Request told(String what, Request request) {
        return Request.get(request.target().replaceFirst("/held/[a-z]+/", "/held/" + what + "/"));
    }
}
