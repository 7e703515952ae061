package io.why401.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.why401.contract.harness.Event;
import io.why401.contract.harness.Request;
import io.why401.contract.harness.Token;
import org.junit.jupiter.api.Test;

/** A tab in the header, which the firewall of Spring Security 5.7 does not let through: it answers 500. */
interface TabReasons extends OnServer {

    @Test
    default void namesATabWhereASpaceBelongs() {
        Event event = server().refused(Request.get("/bearer/orders/7")
                .header("Authorization", "Bearer\t" + Token.hs256().build()));

        Reasons.assertReason(event, "malformed_header", "credentials", "proven");
        assertThat(event.text("credentials.problem")).isEqualTo("tab_behind_scheme");
    }
}
