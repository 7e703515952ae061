package io.why401.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.why401.contract.harness.Request;
import io.why401.contract.harness.Secrets;
import org.junit.jupiter.api.Test;

/** {@code /basic} asks for a password, by the container's own means. */
interface ContainerPasswordReasons extends OnServer {

    String PASSWORD = "correct-horse-battery";

    @Test
    default void saysThatThePasswordIsWrong() {
        assertThat(server().refused(Request.get("/basic/orders").basic("alice-mayfield", "wrong-as-can-be"))
                        .reason())
                .isEqualTo("bad_credentials");
    }

    @Test
    default void saysThatTheSchemeIsNotTaken() {
        Request request = Request.get("/basic/orders").bearer(Secrets.keep("abcdef0123456789"));

        assertThat(server().refused(request).reason()).isEqualTo("unsupported_scheme");
    }
}
