package io.why401.contract;

import io.why401.contract.harness.Server;
import java.util.stream.Stream;

@LongTail
final class ExactlyOnceJetty121Ee10IT extends ExactlyOnceContract implements JettyServletReasons, Http2Cases {

    ExactlyOnceJetty121Ee10IT() {
        super(Server.JETTY_12_1_EE10);
    }

    @Override
    Stream<Expectation> cases() {
        return Stream.concat(super.cases(), CaseExpectations.ofPlainTomcat());
    }

    @Override
    public String version() {
        return "12.1.14";
    }
}
