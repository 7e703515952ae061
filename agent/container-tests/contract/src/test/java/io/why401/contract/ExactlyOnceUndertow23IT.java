package io.why401.contract;

import io.why401.contract.harness.Server;
import java.util.stream.Stream;

final class ExactlyOnceUndertow23IT extends ExactlyOnceContract implements UndertowConstraintReasons, Http2Cases {

    ExactlyOnceUndertow23IT() {
        super(Server.UNDERTOW_2_3);
    }

    @Override
    Stream<Expectation> cases() {
        return Stream.concat(super.cases(), CaseExpectations.ofPlainTomcat());
    }

    @Override
    public String plainReason() {
        return "application_decision";
    }

    @Override
    public String version() {
        return "2.3.18.Final";
    }
}
