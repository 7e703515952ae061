package io.why401.contract;

import io.why401.contract.harness.Server;

@LongTail
final class ExactlyOnceWebFluxJetty35IT extends ReactiveOnServletsContract {

    ExactlyOnceWebFluxJetty35IT() {
        super(Server.WEBFLUX_JETTY_3_5);
    }
}
