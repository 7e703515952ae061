package io.why401.contract;

import io.why401.contract.harness.Server;
import java.util.stream.Stream;

/** Undertow with its servlet layer, whose error pages are the application's own as on plain Tomcat. */
abstract class UndertowServletContract extends ExactlyOnceContract
        implements UndertowConstraintReasons, Http2Cases, WebSocketCases {

    private final String version;

    UndertowServletContract(Server kind, String version) {
        super(kind);
        this.version = version;
    }

    @Override
    final Stream<Expectation> cases() {
        return Stream.concat(super.cases(), CaseExpectations.ofPlainTomcat());
    }

    @Override
    public final String plainReason() {
        return "application_decision";
    }

    @Override
    public final String version() {
        return version;
    }
}
