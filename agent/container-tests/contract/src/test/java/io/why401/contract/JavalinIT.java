package io.why401.contract;

import static io.why401.contract.Expectation.answered;
import static io.why401.contract.Expectation.refused;
import static org.assertj.core.api.Assertions.assertThat;

import io.why401.contract.harness.Event;
import io.why401.contract.harness.Request;
import io.why401.contract.harness.Server;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** All of Javalin's handlers run in one servlet, those that guard others as well. */
final class JavalinIT extends FrameworkContract {

    JavalinIT() {
        super(Server.JAVALIN);
    }

    @Override
    Stream<Expectation> cases() {
        return Stream.of(
                answered("order", () -> Request.get("/open/order"), 200),
                answered("forgiven", () -> Request.get("/open/forgiven"), 200),
                answered("no handler", () -> Request.get("/nowhere"), 404),
                refused("returned", () -> Request.get("/open/returned"), "application_decision"),
                refused("thrown", () -> Request.get("/open/thrown"), "application_decision"),
                refused("thrown by a guard", () -> Request.get("/guarded/order"), "application_decision"));
    }

    @Test
    void namesTheHandlerThatThrew() {
        Event event = server().refused(Request.get("/open/thrown"));

        assertThat(event.text("decision.class")).isEqualTo("com.example.javalin.JavalinApplication");
        assertThat(event.texts("findings")).contains("credentials_missing");
    }
}
