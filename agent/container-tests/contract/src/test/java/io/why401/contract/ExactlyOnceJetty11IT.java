package io.why401.contract;

import io.why401.contract.harness.Server;
import java.util.stream.Stream;

@LongTail
final class ExactlyOnceJetty11IT extends ExactlyOnceContract implements JettyServletReasons, Http2Cases {

    ExactlyOnceJetty11IT() {
        super(Server.JETTY_11);
    }

    @Override
    Stream<Expectation> cases() {
        return Stream.concat(super.cases(), CaseExpectations.ofPlainTomcat());
    }

    @Override
    public String version() {
        return "11.0.24";
    }
}
