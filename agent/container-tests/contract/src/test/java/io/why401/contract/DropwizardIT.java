package io.why401.contract;

import static io.why401.contract.Expectation.answered;
import static io.why401.contract.Expectation.refused;
import static org.assertj.core.api.Assertions.assertThat;

import io.why401.contract.harness.Event;
import io.why401.contract.harness.Request;
import io.why401.contract.harness.Secrets;
import io.why401.contract.harness.Server;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Dropwizard's authentication is a JAX-RS request filter of its own. */
final class DropwizardIT extends FrameworkContract {

    DropwizardIT() {
        super(Server.DROPWIZARD);
    }

    @Override
    Stream<Expectation> cases() {
        return Stream.of(
                answered("open", () -> Request.get("/api/orders/open/7"), 200),
                answered(
                        "let in",
                        () -> Request.get("/api/orders/own/7").basic("alice-mayfield", CaseExpectations.PASSWORD),
                        200),
                refused("thrown by the resource", () -> Request.get("/api/orders/refused/7"), "application_decision"),
                refused("nothing sent", () -> Request.get("/api/orders/own/7"), "credentials_missing"),
                refused(
                        "wrong password",
                        () -> Request.get("/api/orders/own/7").basic("alice-mayfield", "wrong-as-can-be"),
                        "bad_credentials"),
                refused(
                        "bearer to basic",
                        () -> Request.get("/api/orders/own/7").bearer(Secrets.keep("abcdefghijklmnop")),
                        "unsupported_scheme"));
    }

    @Test
    void saysThatTheFrameworksSecurityDecided() {
        Event event = server().refused(Request.get("/api/orders/own/7"));

        assertThat(event.text("decision.decided_by")).isEqualTo("security");
    }
}
