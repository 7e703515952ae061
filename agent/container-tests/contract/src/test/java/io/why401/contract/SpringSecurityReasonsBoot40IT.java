package io.why401.contract;

import io.why401.contract.harness.Server;

final class SpringSecurityReasonsBoot40IT extends SpringSecurityReasonsContract {

    SpringSecurityReasonsBoot40IT() {
        super(Server.BOOT_4_0);
    }
}
