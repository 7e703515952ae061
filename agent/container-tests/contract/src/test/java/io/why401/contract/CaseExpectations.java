package io.why401.contract;

import static io.why401.contract.Expectation.answered;
import static io.why401.contract.Expectation.refused;

import io.why401.contract.harness.Request;
import io.why401.contract.harness.Secrets;
import io.why401.contract.harness.Token;
import java.util.stream.Stream;

/** What the servlets of the applications answer, and why. A servlet that says 401 decided by itself; a guard before it leaves the reason to the request. */
final class CaseExpectations {

    private static final String[] DECIDED = {
        "set-status", "send-error", "set-status-twice", "send-error-twice", "set-and-send", "changed-to",
        "changed-after-commit", "large-body", "wrapper-late", "forward", "async-thread", "async-timeout-send-error",
        "async-dispatch", "async-start", "async-set-before", "stream-refused"
    };

    private static final String[] ANSWERED = {
        "ok", "reset-after", "changed-back", "set-after-commit", "wrapper-told", "include", "async-ok", "stream-ends"
    };

    private CaseExpectations() {}

    static Stream<Expectation> ofEveryServer() {
        return Stream.of(
                        Stream.of(DECIDED).map(name -> refused(name, () -> the(name), "application_decision")),
                        Stream.of(ANSWERED).map(name -> answered(name, () -> the(name), 200)),
                        guarded())
                .flatMap(expectations -> expectations);
    }

    /** Where error pages are the application's own servlets. */
    static Stream<Expectation> ofPlainTomcat() {
        return Stream.of(
                answered("thrown-after", () -> the("thrown-after"), 500),
                answered("error-page-changes", () -> the("error-page-changes"), 404),
                refused("error-page-says-401", () -> the("error-page-says-401"), "error_dispatch_denied"),
                answered("no servlet", () -> Request.get("/nowhere"), 404));
    }

    /** Where security stands before the error page and denies it to strangers. */
    static Stream<Expectation> ofBoot() {
        return Stream.concat(
                ofHandlers(),
                Stream.of(
                        refused("thrown-after", () -> the("thrown-after"), "error_dispatch_denied"),
                        refused("error-page-says-401", () -> the("error-page-says-401"), "error_dispatch_denied"),
                        refused("broken", () -> Request.get("/open/broken/7"), "error_dispatch_denied"),
                        refused(
                                "no route behind an open chain",
                                () -> Request.get("/open/nowhere"),
                                "error_dispatch_denied")));
    }

    /** Before Spring Security 6 an error dispatch is authorized by Boot alone, and denied when it is about a 401. */
    static Stream<Expectation> ofBoot27() {
        return Stream.concat(
                ofHandlers(),
                Stream.of(
                        answered("thrown-after", () -> the("thrown-after"), 500),
                        answered("error-page-says-401", () -> the("error-page-says-401"), 409),
                        answered("broken", () -> Request.get("/open/broken/7"), 500),
                        answered("no route behind an open chain", () -> Request.get("/open/nowhere"), 404)));
    }

    private static Stream<Expectation> ofHandlers() {
        return Stream.of(
                refused("error-page-changes", () -> the("error-page-changes"), "application_decision"),
                refused("returned", () -> Request.get("/open/returned/7"), "application_decision"),
                refused("thrown", () -> Request.get("/open/thrown/7"), "application_decision"),
                refused("callable", () -> Request.get("/open/callable/7"), "application_decision"),
                refused("callable-thrown", () -> Request.get("/open/callable-thrown/7"), "application_decision"),
                refused("deferred", () -> Request.get("/open/deferred/7"), "application_decision"),
                refused("events-refused", () -> Request.get("/open/events-refused/7"), "application_decision"),
                answered("deferred-ok", () -> Request.get("/open/deferred-ok/7"), 200),
                refused("upstream", () -> Request.get("/open/stock/7"), "upstream_rejected"),
                answered("upstream swallowed", () -> Request.get("/open/stock-or-none/7"), 200));
    }

    /** Security's own refusals, for the mixed run. */
    static Stream<Expectation> ofSecurity() {
        return Stream.of(
                refused("missing", () -> Request.get("/basic/orders/7"), "credentials_missing"),
                refused(
                        "bad",
                        () -> Request.get("/basic/orders/7").basic("alice-mayfield", "wrong-as-can-be"),
                        "bad_credentials"),
                refused(
                        "locked",
                        () -> Request.get("/basic/orders/7").basic("larry-locked", PASSWORD),
                        "account_locked"),
                answered("let in", () -> Request.get("/basic/orders/7").basic("alice-mayfield", PASSWORD), 200),
                refused("expired", () -> bearer("/bearer", Token.hs256().expiresIn(-900)), "token_expired"),
                refused("forged", () -> bearer("/bearer", Token.hs256().forged()), "token_signature_invalid"),
                answered("good token", () -> bearer("/bearer", Token.hs256()), 200),
                refused("jjwt", () -> bearer("/library/jjwt", Token.rs256().expiresIn(-900)), "token_expired"),
                refused("jose4j", () -> bearer("/library/jose4j", Token.rs256().forged()), "token_signature_invalid"));
    }

    static final String PASSWORD = "correct-horse-battery";

    /** The guard of {@code /guarded/orders}. */
    static Stream<Expectation> guarded() {
        return Stream.of(
                refused("guard, nothing sent", () -> Request.get("/guarded/orders"), "credentials_missing"),
                refused(
                        "guard, placeholder",
                        () -> Request.get("/guarded/orders").bearer("undefined"),
                        "placeholder_token"),
                refused(
                        "guard, key",
                        () -> Request.get("/guarded/orders").header("X-API-Key", Secrets.keep("key-nobody-knows")),
                        "api_key_rejected"),
                refused(
                        "guard, expired token",
                        () -> bearer("/guarded/orders", Token.rs256().expiresIn(-7200)),
                        "token_expired"),
                refused(
                        "guard, two schemes",
                        () -> Request.get("/guarded/orders").bearer("Bearer " + Secrets.keep("abcdef0123456789")),
                        "malformed_header"),
                refused("guard, WebSocket", () -> Request.get("/guarded/orders").webSocket(), "credentials_missing"),
                answered("guard, let in", () -> Request.get("/guarded/orders").header("X-Guard-Passes", "yes"), 200));
    }

    private static Request the(String name) {
        return Request.get("/cases/" + name);
    }

    private static Request bearer(String prefix, Token token) {
        String path = prefix.startsWith("/guarded") ? prefix : prefix + "/orders/7";
        return Request.get(path).bearer(token.build());
    }
}
