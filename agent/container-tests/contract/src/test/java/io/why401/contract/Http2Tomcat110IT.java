package io.why401.contract;

import io.why401.contract.harness.Server;

final class Http2Tomcat110IT extends Http2Contract {

    Http2Tomcat110IT() {
        super(Server.TOMCAT_11_0);
    }
}
