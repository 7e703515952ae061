package io.why401.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.why401.contract.harness.Event;
import io.why401.contract.harness.Request;
import org.junit.jupiter.api.Test;

/** {@code /office} asks for an address that no test has. */
interface AddressFilterReasons extends OnServer {

    @Test
    default void saysThatTheAddressIsDenied() {
        Event event = server().refused(Request.get("/office/orders"));

        assertThat(event.reason()).isEqualTo("address_denied");
        assertThat(event.text("rule.source")).isEqualTo("address-filter");
    }
}
