package io.why401.contract;

import io.why401.contract.harness.Server;
import java.util.stream.Stream;

final class ExactlyOnceTomcat101IT extends ExactlyOnceContract {

    ExactlyOnceTomcat101IT() {
        super(Server.TOMCAT_10_1);
    }

    @Override
    Stream<Expectation> cases() {
        return Stream.concat(super.cases(), CaseExpectations.ofPlainTomcat());
    }
}
