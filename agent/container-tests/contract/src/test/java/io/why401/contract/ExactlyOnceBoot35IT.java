package io.why401.contract;

import io.why401.contract.harness.Server;

final class ExactlyOnceBoot35IT extends BootContract {

    ExactlyOnceBoot35IT() {
        super(Server.BOOT_3_5);
    }
}
