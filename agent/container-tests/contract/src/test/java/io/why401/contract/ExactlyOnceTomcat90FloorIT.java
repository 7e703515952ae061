package io.why401.contract;

import io.why401.contract.harness.Server;
import java.util.stream.Stream;

@LongTail
final class ExactlyOnceTomcat90FloorIT extends ExactlyOnceContract {

    ExactlyOnceTomcat90FloorIT() {
        super(Server.TOMCAT_9_0_FLOOR);
    }

    @Override
    Stream<Expectation> cases() {
        return Stream.concat(super.cases(), CaseExpectations.ofPlainTomcat());
    }
}
