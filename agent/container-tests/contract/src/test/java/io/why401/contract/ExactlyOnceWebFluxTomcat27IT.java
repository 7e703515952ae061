package io.why401.contract;

import io.why401.contract.harness.Server;

@LongTail
final class ExactlyOnceWebFluxTomcat27IT extends ReactiveOnServletsContract {

    ExactlyOnceWebFluxTomcat27IT() {
        super(Server.WEBFLUX_TOMCAT_2_7);
    }
}
