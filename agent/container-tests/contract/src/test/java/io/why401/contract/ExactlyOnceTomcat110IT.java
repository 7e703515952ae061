package io.why401.contract;

import io.why401.contract.harness.Server;
import java.util.stream.Stream;

final class ExactlyOnceTomcat110IT extends ExactlyOnceContract {

    ExactlyOnceTomcat110IT() {
        super(Server.TOMCAT_11_0);
    }

    @Override
    Stream<Expectation> cases() {
        return Stream.concat(super.cases(), CaseExpectations.ofPlainTomcat());
    }
}
