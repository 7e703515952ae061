package io.why401.contract;

import io.why401.contract.harness.Server;

final class ResourceServerBoot35IT extends ResourceServerContract {

    ResourceServerBoot35IT() {
        super(Server.BOOT_3_5);
    }
}
