package io.why401.contract;

import io.why401.contract.harness.Server;

@LongTail
final class BadInputTomcat101IT extends BadInputContract {

    BadInputTomcat101IT() {
        super(Server.TOMCAT_10_1, "/guarded/orders");
    }
}
