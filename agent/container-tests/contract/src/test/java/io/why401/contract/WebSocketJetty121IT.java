package io.why401.contract;

import io.why401.contract.harness.Server;

final class WebSocketJetty121IT extends ServerContract implements WebSocketCases {

    WebSocketJetty121IT() {
        super(Server.JETTY_12_1_WEBSOCKET);
    }
}
