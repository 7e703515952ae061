package io.why401.contract;

import io.why401.contract.harness.Server;

final class JerseyIT extends JaxRsContract {

    JerseyIT() {
        super(Server.JERSEY);
    }
}
