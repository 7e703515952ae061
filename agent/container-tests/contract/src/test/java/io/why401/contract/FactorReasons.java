package io.why401.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.why401.contract.harness.Event;
import io.why401.contract.harness.Request;
import org.junit.jupiter.api.Test;

/** Known callers who lack one of the logins that a rule wants (Spring Security 7). */
interface FactorReasons extends OnServer {

    @Test
    default void reportsAMissingFactor() {
        Event event =
                server().refused(Request.get("/factor/orders/7").basic("alice-mayfield", CaseExpectations.PASSWORD));

        Reasons.assertReason(event, "insufficient_authentication", "privileges", "observed");
        assertThat(event.text("rule.chain")).isEqualTo("factorChain");
        assertThat(event.text("rule.requirement")).contains("FACTOR_BEARER");
    }
}
