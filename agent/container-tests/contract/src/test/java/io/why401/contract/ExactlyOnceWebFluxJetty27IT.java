package io.why401.contract;

import io.why401.contract.harness.Server;

@LongTail
final class ExactlyOnceWebFluxJetty27IT extends ReactiveOnServletsContract {

    ExactlyOnceWebFluxJetty27IT() {
        super(Server.WEBFLUX_JETTY_2_7);
    }
}
