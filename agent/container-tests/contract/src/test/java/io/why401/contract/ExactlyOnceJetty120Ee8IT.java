package io.why401.contract;

import io.why401.contract.harness.Server;
import java.util.stream.Stream;

@LongTail
final class ExactlyOnceJetty120Ee8IT extends ExactlyOnceContract implements JettyServletReasons, Http2Cases {

    ExactlyOnceJetty120Ee8IT() {
        super(Server.JETTY_12_0_EE8);
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
