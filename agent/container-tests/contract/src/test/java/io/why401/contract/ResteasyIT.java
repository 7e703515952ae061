package io.why401.contract;

import io.why401.contract.harness.Server;

final class ResteasyIT extends JaxRsContract {

    ResteasyIT() {
        super(Server.RESTEASY);
    }
}
