package io.why401.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.why401.contract.harness.Request;
import io.why401.contract.harness.Server;
import org.junit.jupiter.api.Test;

/** Endpoints of the Jakarta WebSocket API. What they say to a handshake themselves is never a 401: the API has no way to say it. */
abstract class WebSocketContract extends ServerContract implements WebSocketCases {

    WebSocketContract(Server kind) {
        super(kind);
    }

    @Test
    void countsNothingForAHandshakeThatItsEndpointRefused() {
        Request socket = Request.get("/socket").webSocket();

        assertThat(server().wire()
                        .send(socket.header("Origin", "https://other.example"))
                        .status())
                .isEqualTo(403);
        assertThat(server().wire().send(socket).status()).isEqualTo(500);
        assertThat(server().wire()
                        .send(Request.get("/socket").header("Upgrade", "websocket"))
                        .status())
                .isIn(400, 404);

        assertThat(server().refused(Request.get("/guarded/socket").webSocket()).reason())
                .isEqualTo("credentials_missing");
        server().assertCountsAgree();
    }
}
