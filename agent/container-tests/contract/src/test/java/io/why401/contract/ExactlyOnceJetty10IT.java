package io.why401.contract;

import io.why401.contract.harness.Server;
import java.util.stream.Stream;

@LongTail
final class ExactlyOnceJetty10IT extends ExactlyOnceContract implements JettyServletReasons, Http2Cases {

    ExactlyOnceJetty10IT() {
        super(Server.JETTY_10);
    }

    @Override
    Stream<Expectation> cases() {
        return Stream.concat(super.cases(), CaseExpectations.ofPlainTomcat());
    }

    @Override
    public String version() {
        return "10.0.24";
    }
}
