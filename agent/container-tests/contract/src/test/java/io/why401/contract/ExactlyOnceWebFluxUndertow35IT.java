package io.why401.contract;

import io.why401.contract.harness.Server;

@LongTail
final class ExactlyOnceWebFluxUndertow35IT extends ReactiveOnUndertowContract {

    ExactlyOnceWebFluxUndertow35IT() {
        super(Server.WEBFLUX_UNDERTOW_3_5);
    }
}
