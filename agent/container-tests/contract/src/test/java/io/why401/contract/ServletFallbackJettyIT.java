package io.why401.contract;

import io.why401.contract.harness.Server;

@LongTail
final class ServletFallbackJettyIT extends ServletFallbackContract {

    ServletFallbackJettyIT() {
        super(Server.JETTY_12_0_EE10, "jetty", "6.0.0");
    }
}
