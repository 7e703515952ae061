package io.why401.contract;

import io.why401.contract.harness.Server;
import java.util.stream.Stream;

@LongTail
final class ExactlyOnceJetty120Ee9IT extends ExactlyOnceContract implements JettyServletReasons, Http2Cases {

    ExactlyOnceJetty120Ee9IT() {
        super(Server.JETTY_12_0_EE9);
    }

    @Override
    Stream<Expectation> cases() {
        return Stream.concat(super.cases(), CaseExpectations.ofPlainTomcat());
    }

    @Override
    public String version() {
        return "12.0.16";
    }
}
