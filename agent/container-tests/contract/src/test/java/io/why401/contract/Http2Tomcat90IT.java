package io.why401.contract;

import io.why401.contract.harness.Server;

@LongTail
final class Http2Tomcat90IT extends Http2Contract {

    Http2Tomcat90IT() {
        super(Server.TOMCAT_9_0);
    }
}
