package io.why401.contract;

import io.why401.contract.harness.Server;
import java.util.stream.Stream;

@LongTail
final class ExactlyOnceTomcat101FloorIT extends ExactlyOnceContract {

    ExactlyOnceTomcat101FloorIT() {
        super(Server.TOMCAT_10_1_FLOOR);
    }

    @Override
    Stream<Expectation> cases() {
        return Stream.concat(super.cases(), CaseExpectations.ofPlainTomcat());
    }
}
