package io.why401.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.why401.contract.harness.Event;
import io.why401.contract.harness.Request;
import io.why401.contract.harness.Server;
import io.why401.contract.harness.Token;
import org.junit.jupiter.api.Test;

/** Spring 7.0, Security 7.1, Tomcat 11.0.27; contract and reasons on one server. */
final class Boot41IT extends BootContract
        implements SpringReasons, MaskedErrorReasons, ProofReasons, TabReasons, FactorReasons {

    Boot41IT() {
        super(Server.BOOT_4_1);
    }

    /** Security 7.1 takes DPoP where it was asked to, no longer wherever it takes a bearer token. */
    @Test
    void saysWhereProvenTokensAreNotTaken() {
        Event event = server().refused(Request.get("/keys/orders/7")
                .header("Authorization", "DPoP " + Token.rs256().build()));

        Reasons.assertReason(event, "unsupported_scheme", "credentials", "proven");
        assertThat(event.texts("rule.mechanisms")).containsExactly("bearer");
    }
}
