package io.why401.contract;

import static io.why401.contract.Expectation.answered;
import static io.why401.contract.Expectation.refused;

import io.why401.contract.harness.Request;
import io.why401.contract.harness.Secrets;
import io.why401.contract.harness.Server;
import java.util.stream.Stream;

/** pac4j's direct clients log why they refuse and go on without a profile: only the witnesses tell. */
final class Pac4jIT extends FrameworkContract {

    Pac4jIT() {
        super(Server.PAC4J);
    }

    @Override
    Stream<Expectation> cases() {
        return Stream.of(
                answered("open", () -> Request.get("/open/order"), 200),
                answered("let in", () -> Request.get("/basic/order").basic("harry-the-user", "harry-the-user"), 200),
                answered(
                        "token let in",
                        () -> Request.get("/bearer/order").bearer(Secrets.keep("abcdefghijklmnop")),
                        200),
                refused("nothing sent", () -> Request.get("/basic/order"), "credentials_missing"),
                refused("no token", () -> Request.get("/bearer/order"), "credentials_missing"),
                refused(
                        "wrong password",
                        () -> Request.get("/basic/order").basic("harry-the-user", "wrong-as-can-be"),
                        "bad_credentials"),
                refused(
                        "bearer to basic",
                        () -> Request.get("/basic/order").bearer(Secrets.keep("abcdefghijklmnop")),
                        "unsupported_scheme"));
    }
}
