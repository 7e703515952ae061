package io.why401.contract;

import static io.why401.contract.CaseExpectations.PASSWORD;
import static org.assertj.core.api.Assertions.assertThat;

import io.why401.contract.harness.Event;
import io.why401.contract.harness.Request;
import io.why401.contract.harness.Response;
import io.why401.contract.harness.Secrets;
import org.junit.jupiter.api.Test;

/** Digest (RFC 7616), of a container or of Spring's own: below {@code /stale} every nonce is old when it is given out. */
interface DigestReasons extends OnServer {

    @Test
    default void tellsAStaleDigestFromAWrongOne() {
        assertThat(server().refused(digest("/digest", PASSWORD + "!")).reason()).isEqualTo("bad_credentials");
        assertThat(server().wire().send(digest("/digest", PASSWORD)).status()).isEqualTo(200);

        Event stale = server().refused(digest("/stale", PASSWORD));

        Reasons.assertReason(stale, "digest_stale", "handshake", "observed");
        assertThat(server().refused(digest("/stale", PASSWORD + "!")).reason()).isEqualTo("bad_credentials");
    }

    private Request digest(String application, String password) {
        Response challenge = server().wire().send(Request.get(application + "/orders"));
        String answer = Digest.answer(challenge, application + "/orders", "alice-mayfield", Secrets.keep(password));
        return Request.get(application + "/orders").header("Authorization", "Digest " + answer);
    }
}
