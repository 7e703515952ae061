package io.why401.contract;

import io.why401.contract.harness.Server;

@LongTail
final class ExactlyOnceWebFluxTomcat41IT extends ReactiveOnServletsContract {

    ExactlyOnceWebFluxTomcat41IT() {
        super(Server.WEBFLUX_TOMCAT_4_1);
    }
}
