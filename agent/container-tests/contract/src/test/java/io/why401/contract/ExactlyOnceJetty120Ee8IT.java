package io.why401.contract;

import io.why401.contract.harness.Server;
import java.util.stream.Stream;

final class ExactlyOnceJetty120Ee8IT extends ExactlyOnceContract {

    ExactlyOnceJetty120Ee8IT() {
        super(Server.JETTY_12_0_EE8);
    }

    @Override
    Stream<Expectation> cases() {
        return Stream.concat(super.cases(), CaseExpectations.ofPlainTomcat());
    }
}
