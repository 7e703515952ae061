package io.why401.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.why401.contract.harness.Event;
import io.why401.contract.harness.Request;
import io.why401.contract.harness.Token;
import io.why401.contract.harness.WebSocket;
import org.junit.jupiter.api.Test;

/** Spring's WebSockets, refused by a chain or by a handshake interceptor. */
interface SpringSocketReasons extends WebSocketCases {

    @Test
    default void reportsAHandshakeThatSecurityRefused() {
        Event missing = server().refused(Request.get("/basic/socket").webSocket());
        Event wrong =
                server().refused(Request.get("/basic/socket").webSocket().basic("alice-mayfield", "wrong-as-can-be"));
        Event expired = server().refused(Request.get("/bearer/socket")
                .webSocket()
                .bearer(Token.hs256().expiresIn(-900).build()));

        Reasons.assertReason(missing, "credentials_missing", "credentials", "observed");
        Reasons.assertReason(wrong, "bad_credentials", "credentials", "observed");
        Reasons.assertReason(expired, "token_expired", "token_or_session", "observed");
        assertThat(expired.text("request.upgrade")).isEqualTo("websocket");
    }

    @Test
    default void reportsAHandshakeThatAnInterceptorRefused() {
        Event missing = server().refused(Request.get("/open/socket").webSocket());
        Event expired = server().refused(Request.get("/open/socket")
                .webSocket()
                .bearer(Token.rs256().expiresIn(-900).build()));

        Reasons.assertReason(missing, "application_decision", "application", "observed");
        assertThat(missing.text("decision.class")).endsWith("TokenInterceptor");
        Reasons.assertReason(expired, "token_expired", "token_or_session", "observed");
    }

    @Test
    default void leavesALoginThatFailsWithinASocketAlone() {
        Request request =
                Request.get("/open/socket").webSocket().bearer(Token.rs256().build());

        try (WebSocket socket = server().wire().open().upgrade(request)) {
            assertThat(socket.say("log me in")).isEqualTo("no");
            assertThat(socket.say("good day")).isEqualTo("good day");
        }

        assertThat(server().refused(Request.get("/guarded/socket").webSocket()).reason())
                .isEqualTo("credentials_missing");
        server().assertCountsAgree();
        assertThat(server().events().with(request.userAgent())).isEmpty();
    }
}
