package io.why401.contract;

import io.why401.contract.harness.Server;

final class BadInputTomcat110IT extends BadInputContract {

    BadInputTomcat110IT() {
        super(Server.TOMCAT_11_0, "/guarded/orders");
    }
}
