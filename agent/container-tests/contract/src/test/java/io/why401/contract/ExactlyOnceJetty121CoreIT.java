package io.why401.contract;

import io.why401.contract.harness.Server;

final class ExactlyOnceJetty121CoreIT extends JettyCoreContract {

    ExactlyOnceJetty121CoreIT() {
        super(Server.JETTY_12_1_CORE, "12.1.14");
    }
}
