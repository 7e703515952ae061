package io.why401.contract;

import io.why401.contract.harness.Server;

@LongTail
final class WebSocketTomcat101IT extends WebSocketContract {

    WebSocketTomcat101IT() {
        super(Server.TOMCAT_10_1_WEBSOCKET);
    }
}
