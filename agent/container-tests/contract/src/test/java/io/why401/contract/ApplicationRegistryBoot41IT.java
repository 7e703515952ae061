package io.why401.contract;

import io.why401.contract.harness.Server;

/** Micrometer 1.17. */
@LongTail
final class ApplicationRegistryBoot41IT extends ApplicationRegistryContract {

    ApplicationRegistryBoot41IT() {
        super(Server.ACTUATOR_BOOT_4_1);
    }
}
