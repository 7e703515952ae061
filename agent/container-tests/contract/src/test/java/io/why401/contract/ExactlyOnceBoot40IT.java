package io.why401.contract;

import io.why401.contract.harness.Server;

@LongTail
final class ExactlyOnceBoot40IT extends BootContract {

    ExactlyOnceBoot40IT() {
        super(Server.BOOT_4_0);
    }
}
