package io.why401.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.why401.contract.harness.Request;
import io.why401.contract.harness.Server;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Handlers without servlets, on a server that was stopped and started again in its JVM. */
abstract class JettyCoreContract extends ExactlyOnceContract implements JettyReasons, AddressFilterReasons, Http2Cases {

    private final String version;

    JettyCoreContract(Server kind, String version) {
        super(kind);
        this.version = version;
    }

    @Override
    Stream<Expectation> cases() {
        return JettyCoreExpectations.all();
    }

    @Override
    public String plainReason() {
        return "credentials_missing";
    }

    @Override
    Stream<String> lateAnswers() {
        return Stream.of("late");
    }

    @Override
    public String methodsOf(String pattern) {
        return "";
    }

    @Override
    public String version() {
        return version;
    }

    /** Not among the cases: Jetty 12.0 closes the connection after these without saying so. */
    @ParameterizedTest
    @ValueSource(strings = {"/cases/thrown", "/cases/failed"})
    void countsTheErrorThatAHandlerFailedWith(String path) {
        assertThat(server().refused(Request.get(path)).reason()).isEqualTo(plainReason());

        server().assertCountsAgree();
    }

    @Test
    void countsNo401ThatBecameAnError() {
        assertThat(server().wire().send(Request.get("/cases/failed-after")).status())
                .isEqualTo(500);

        server().assertCountsAgree();
    }
}
