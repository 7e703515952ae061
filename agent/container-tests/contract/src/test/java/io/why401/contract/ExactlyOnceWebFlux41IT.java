package io.why401.contract;

import io.why401.contract.harness.Server;

final class ExactlyOnceWebFlux41IT extends ReactiveExactlyOnceContract {

    ExactlyOnceWebFlux41IT() {
        super(Server.WEBFLUX_4_1);
    }
}
