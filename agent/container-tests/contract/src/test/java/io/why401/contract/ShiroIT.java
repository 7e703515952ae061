package io.why401.contract;

import static io.why401.contract.Expectation.answered;
import static io.why401.contract.Expectation.refused;

import io.why401.contract.harness.Request;
import io.why401.contract.harness.Secrets;
import io.why401.contract.harness.Server;
import java.util.stream.Stream;

/** Shiro's filters swallow what its realms throw: only the witnesses tell why. */
final class ShiroIT extends FrameworkContract {

    ShiroIT() {
        super(Server.SHIRO);
    }

    @Override
    Stream<Expectation> cases() {
        return Stream.of(
                answered("open", () -> Request.get("/open/order"), 200),
                answered(
                        "let in",
                        () -> Request.get("/basic/order").basic("alice-mayfield", CaseExpectations.PASSWORD),
                        200),
                refused("nothing sent", () -> Request.get("/basic/order"), "credentials_missing"),
                refused(
                        "wrong password",
                        () -> Request.get("/basic/order").basic("alice-mayfield", "wrong-as-can-be"),
                        "bad_credentials"),
                refused(
                        "unknown user",
                        () -> Request.get("/basic/order").basic("nobody-at-all", CaseExpectations.PASSWORD),
                        "bad_credentials"),
                refused(
                        "locked",
                        () -> Request.get("/basic/order").basic("larry-locked", CaseExpectations.PASSWORD),
                        "account_locked"),
                refused(
                        "bearer to basic",
                        () -> Request.get("/basic/order").bearer(Secrets.keep("abcdefghijklmnop")),
                        "unsupported_scheme"),
                refused(
                        "no realm for tokens",
                        () -> Request.get("/bearer/order").bearer(Secrets.keep("abcdefghijklmnop")),
                        "provider_missing"),
                refused("servlet", () -> Request.get("/open/refused"), "application_decision"));
    }
}
