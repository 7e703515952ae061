package io.why401.contract;

import io.why401.contract.harness.Server;
import java.util.stream.Stream;

final class ExactlyOnceJetty121Ee11IT extends ExactlyOnceContract {

    ExactlyOnceJetty121Ee11IT() {
        super(Server.JETTY_12_1_EE11);
    }

    @Override
    Stream<Expectation> cases() {
        return Stream.concat(super.cases(), CaseExpectations.ofPlainTomcat());
    }
}
