package io.why401.contract;

import io.why401.contract.harness.Server;

@LongTail
final class ExactlyOnceWebFlux27IT extends ReactiveExactlyOnceContract {

    ExactlyOnceWebFlux27IT() {
        super(Server.WEBFLUX_2_7);
    }
}
