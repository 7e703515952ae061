package io.why401.contract;

import io.why401.contract.harness.Server;
import java.util.stream.Stream;

final class ExactlyOnceJetty121Ee10IT extends ExactlyOnceContract {

    ExactlyOnceJetty121Ee10IT() {
        super(Server.JETTY_12_1_EE10);
    }

    @Override
    Stream<Expectation> cases() {
        return Stream.concat(super.cases(), CaseExpectations.ofPlainTomcat());
    }
}
