package io.why401.contract;

import io.why401.contract.harness.Server;
import java.util.stream.Stream;

final class ExactlyOnceJetty120Ee9IT extends ExactlyOnceContract {

    ExactlyOnceJetty120Ee9IT() {
        super(Server.JETTY_12_0_EE9);
    }

    @Override
    Stream<Expectation> cases() {
        return Stream.concat(super.cases(), CaseExpectations.ofPlainTomcat());
    }
}
