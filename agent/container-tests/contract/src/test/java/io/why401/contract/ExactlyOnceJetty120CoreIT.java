package io.why401.contract;

import io.why401.contract.harness.Server;

@LongTail
final class ExactlyOnceJetty120CoreIT extends JettyCoreContract {

    ExactlyOnceJetty120CoreIT() {
        super(Server.JETTY_12_0_CORE, "12.0.16");
    }
}
