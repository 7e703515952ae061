package io.why401.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.why401.contract.harness.Connection;
import io.why401.contract.harness.Request;
import io.why401.contract.harness.Server;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Handlers without servlets, on a server that was stopped and started again in its JVM. */
final class ExactlyOnceUndertow24HandlersIT extends ExactlyOnceContract implements UndertowReasons, Http2Cases {

    ExactlyOnceUndertow24HandlersIT() {
        super(Server.UNDERTOW_2_4_HANDLERS);
    }

    @Override
    Stream<Expectation> cases() {
        return HandlerExpectations.all();
    }

    @Override
    public String plainReason() {
        return "credentials_missing";
    }

    @Override
    public String version() {
        return "2.4.4.Final";
    }

    @Test
    void countsOnceWhenTheClientIsGoneBeforeTheResponse() {
        Request request = Request.get("/cases/late");
        try (Connection connection = server().wire().open()) {
            connection.write(request);
            server().wire().send(Request.get("/cases/late-arrived"));
        }

        server().wire().send(Request.get("/cases/late-release"));
        server().wire().counted(401);

        assertThat(server().events().of(request.userAgent()).reason()).isEqualTo(plainReason());
        server().assertCountsAgree();
    }
}
