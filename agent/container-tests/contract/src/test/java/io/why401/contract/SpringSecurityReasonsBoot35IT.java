package io.why401.contract;

import io.why401.contract.harness.Server;

final class SpringSecurityReasonsBoot35IT extends SpringSecurityReasonsContract {

    SpringSecurityReasonsBoot35IT() {
        super(Server.BOOT_3_5);
    }
}
