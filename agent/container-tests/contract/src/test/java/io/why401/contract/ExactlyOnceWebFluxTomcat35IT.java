package io.why401.contract;

import io.why401.contract.harness.Server;

@LongTail
final class ExactlyOnceWebFluxTomcat35IT extends ReactiveOnServletsContract {

    ExactlyOnceWebFluxTomcat35IT() {
        super(Server.WEBFLUX_TOMCAT_3_5);
    }
}
