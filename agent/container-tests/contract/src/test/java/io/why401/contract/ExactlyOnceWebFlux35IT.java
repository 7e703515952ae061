package io.why401.contract;

import io.why401.contract.harness.Server;

@LongTail
final class ExactlyOnceWebFlux35IT extends ReactiveExactlyOnceContract {

    ExactlyOnceWebFlux35IT() {
        super(Server.WEBFLUX_3_5);
    }
}
