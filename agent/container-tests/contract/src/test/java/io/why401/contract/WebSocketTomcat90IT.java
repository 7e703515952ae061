package io.why401.contract;

import io.why401.contract.harness.Server;

@LongTail
final class WebSocketTomcat90IT extends WebSocketContract {

    WebSocketTomcat90IT() {
        super(Server.TOMCAT_9_0_WEBSOCKET);
    }
}
