package io.why401.contract;

import io.why401.contract.harness.Server;

final class Http2Tomcat101IT extends Http2Contract {

    Http2Tomcat101IT() {
        super(Server.TOMCAT_10_1);
    }
}
