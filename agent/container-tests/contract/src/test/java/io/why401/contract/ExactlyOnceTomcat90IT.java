package io.why401.contract;

import io.why401.contract.harness.Server;
import java.util.stream.Stream;

final class ExactlyOnceTomcat90IT extends ExactlyOnceContract {

    ExactlyOnceTomcat90IT() {
        super(Server.TOMCAT_9_0);
    }

    @Override
    Stream<Expectation> cases() {
        return Stream.concat(super.cases(), CaseExpectations.ofPlainTomcat());
    }
}
