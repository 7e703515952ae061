package io.why401.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.why401.contract.harness.Connection;
import io.why401.contract.harness.Event;
import io.why401.contract.harness.Request;
import io.why401.contract.harness.Response;
import io.why401.contract.harness.Secrets;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The same in web applications, with Digest and sessions, and a client that does not wait. */
interface JettyServletReasons extends JettyReasons {

    @Test
    default void saysThatNoDigestWasSent() {
        Event event = server().refused(Request.get("/digest/orders"));

        assertThat(event.reason()).isEqualTo("credentials_missing");
        assertThat(event.texts("rule.mechanisms")).containsExactly("digest");
    }

    @Test
    default void saysThatADigestIsWrong() {
        Response challenge = server().wire().send(Request.get("/digest/orders"));
        String answer =
                Digest.answer(challenge, "/digest/orders", "alice-mayfield", Secrets.keep("not-the-password-of-alice"));
        Request request = Request.get("/digest/orders").header("Authorization", "Digest " + answer);

        assertThat(server().refused(request).reason()).isEqualTo("bad_credentials");
    }

    @Test
    default void saysThatDigestTakesNoPassword() {
        assertThat(server().refused(Request.get("/digest/orders").basic("alice-mayfield", PASSWORD))
                        .reason())
                .isEqualTo("unsupported_scheme");
    }

    @Test
    default void findsThatTheSessionIsNotKnown() {
        Request request = Request.get("/basic/orders")
                .header("Cookie", "JSESSIONID=" + Secrets.keep("session-" + UUID.randomUUID()));

        Event event = server().refused(request);

        // Jetty's BASIC keeps no login in a session, so the session is not the reason.
        assertThat(event.reason()).isEqualTo("credentials_missing");
        assertThat(event.texts("findings")).contains("session_expired");
    }

    @Test
    default void countsOnceWhenTheClientIsGoneBeforeTheResponse() {
        Request request = Request.get("/late/answer");
        try (Connection connection = server().wire().open()) {
            connection.write(request);
            server().wire().send(Request.get("/late/arrived"));
        }

        server().wire().send(Request.get("/late/release"));
        server().wire().counted(401);

        assertThat(server().events().of(request.userAgent()).reason()).isEqualTo("application_decision");
        server().assertCountsAgree();
    }
}
