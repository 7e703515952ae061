package io.why401.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.why401.contract.harness.Http2;
import io.why401.contract.harness.Http2Client;
import io.why401.contract.harness.Request;
import io.why401.contract.harness.Server;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Reactor Netty as Boot sets it up, with one port that takes HTTP/2. */
abstract class Http2WebFluxContract extends ServerContract implements Http2Cases {

    Http2WebFluxContract(Server kind) {
        super(kind);
    }

    @Override
    public final String plainReason() {
        return "application_decision";
    }

    @Override
    public final Http2Client client(Http2 way) {
        return way.client(server().wire(), server().port());
    }

    @Override
    public final Stream<Expectation> streams() {
        return Stream.concat(
                ReactiveExpectations.all(),
                Stream.of(Expectation.answered("forbidden", () -> Request.get("/cases/forbidden"), 403)));
    }

    /** With the stream its subscription ends: no response is committed, so there is none to count. */
    @ParameterizedTest
    @MethodSource("ways")
    void countsNothingForAStreamThatWasReset(Http2 way) {
        List<Request> requests = List.of(Request.get("/cases/never"), Request.get("/cases/decided-and-never"));

        try (Http2Client client = client(way)) {
            client.send(Request.get("/cases/ok"));
            List<Http2Client.Stream> streams =
                    requests.stream().map(client::start).toList();
            client.send(Request.get("/cases/ok"));
            streams.forEach(stream -> stream.reset().run());
            Request next = Request.get("/guarded/orders").bearer("null");
            assertThat(client.send(next)).isEqualTo(401);
            assertThat(server().events().of(next.userAgent()).reason()).isEqualTo("placeholder_token");
        }

        server().assertCountsAgree();
    }
}
