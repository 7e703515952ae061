package io.why401.contract;

import io.why401.contract.harness.Server;

@LongTail
final class ExactlyOnceWebFluxJetty41IT extends ReactiveOnServletsContract {

    ExactlyOnceWebFluxJetty41IT() {
        super(Server.WEBFLUX_JETTY_4_1);
    }
}
