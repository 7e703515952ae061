package io.why401.contract;

import io.why401.contract.harness.Server;

final class WebSocketTomcat110IT extends WebSocketContract {

    WebSocketTomcat110IT() {
        super(Server.TOMCAT_11_0_WEBSOCKET);
    }
}
