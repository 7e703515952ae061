package io.why401.contract;

import io.why401.contract.harness.Server;

/** Micrometer 1.9, and the client library for Prometheus that came before the present one. */
@LongTail
final class ApplicationRegistryBoot27IT extends ApplicationRegistryContract {

    ApplicationRegistryBoot27IT() {
        super(Server.ACTUATOR_BOOT_2_7);
    }
}
