package io.why401.contract;

import io.why401.contract.harness.Server;
import java.util.stream.Stream;

final class ExactlyOnceUndertow22IT extends ExactlyOnceContract implements UndertowConstraintReasons, Http2Cases {

    ExactlyOnceUndertow22IT() {
        super(Server.UNDERTOW_2_2);
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
        return "2.2.37.Final";
    }
}
