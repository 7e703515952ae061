package io.why401.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.why401.contract.harness.Event;
import io.why401.contract.harness.Request;
import io.why401.contract.harness.Token;
import io.why401.contract.harness.WebSocket;
import org.junit.jupiter.api.Test;

/** A WebSocket behind the guard: refused like anything else, and once accepted no business of ours. */
@Tries("WebSocket")
interface WebSocketCases extends OnServer {

    @Test
    default void reportsARefusedHandshakeLikeAnyOtherRequest() {
        Event missing = server().refused(Request.get("/guarded/socket").webSocket());
        Event expired = server().refused(Request.get("/guarded/socket")
                .webSocket()
                .bearer(Token.rs256().expiresIn(-900).build()));

        assertThat(missing.reason()).isEqualTo("credentials_missing");
        assertThat(expired.reason()).isEqualTo("token_expired");
        assertThat(missing.text("request.upgrade")).isEqualTo("websocket");
        assertThat(expired.text("request.upgrade")).isEqualTo("websocket");
        server().assertCountsAgree();
    }

    @Test
    default void keepsNothingOfAnAcceptedHandshake() {
        // Such a guard changes its mind, so that something was kept for the request.
        Request request = Request.get("/guarded/socket").webSocket().header("X-Guard-Passes", "at last");

        try (WebSocket socket = server().wire().open().upgrade(request)) {
            assertThat(socket.say("one")).isEqualTo("one");
            Event next = server().refused(Request.get("/guarded/orders").bearer("null"));
            assertThat(next.reason()).isEqualTo("placeholder_token");
            assertThat(socket.say("two")).isEqualTo("two");
            await("the socket is open, nothing is kept")
                    .until(() -> server().instances("io.why401.engine.capture.Exchange") == 0);
            server().assertCountsAgree();
        }

        assertThat(server().events().with(request.userAgent())).isEmpty();
    }
}
