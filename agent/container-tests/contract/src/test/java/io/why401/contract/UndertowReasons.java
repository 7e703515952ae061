package io.why401.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.why401.contract.harness.Event;
import io.why401.contract.harness.Request;
import org.junit.jupiter.api.Test;

/** What Undertow refuses by itself, with servlets and without: {@code /basic} asks for a password, {@code /office} for an address. */
interface UndertowReasons extends ContainerPasswordReasons, AddressFilterReasons {

    @Test
    default void saysThatNothingWasSent() {
        Event event = server().refused(Request.get("/basic/orders"));

        assertThat(event.reason()).isEqualTo("credentials_missing");
        assertThat(event.text("decision.decided_by")).isEqualTo("container");
        assertThat(event.text("rule.source")).isEqualTo("servlet-constraint");
        assertThat(event.text("rule.requirement")).isEqualTo("authenticated");
        assertThat(event.texts("rule.mechanisms")).containsExactly("basic");
        assertThat(event.text("response.challenges.0.scheme")).isEqualToIgnoringCase("basic");
    }

    @Test
    default void staysSilentForTheRightPassword() {
        Request request = Request.get("/basic/orders").basic("alice-mayfield", PASSWORD);

        assertThat(server().wire().send(request).status()).isEqualTo(200);
        server().assertCountsAgree();
    }

    @Test
    default void namesUndertowAndItsVersion() {
        assertThat(server().endpoint().get("/status").replaceAll("\\s+", ""))
                .contains("\"undertow\":{\"version\":\"" + version() + "\",\"hooks\":\"active\"");
    }

    /** As its jar's name has it. */
    String version();
}
