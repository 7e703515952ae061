package io.why401.contract;

import io.why401.contract.harness.Server;

final class ApplicationRegistryBoot35IT extends ApplicationRegistryContract {

    ApplicationRegistryBoot35IT() {
        super(Server.ACTUATOR_BOOT_3_5);
    }
}
