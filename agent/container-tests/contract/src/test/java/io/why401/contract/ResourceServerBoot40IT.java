package io.why401.contract;

import io.why401.contract.harness.Server;

final class ResourceServerBoot40IT extends ResourceServerContract {

    ResourceServerBoot40IT() {
        super(Server.BOOT_4_0);
    }
}
