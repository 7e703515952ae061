package io.why401.contract;

import static io.why401.contract.Expectation.answered;
import static io.why401.contract.Expectation.refused;

import io.why401.contract.harness.Request;
import io.why401.contract.harness.Secrets;
import io.why401.contract.harness.Token;
import java.util.stream.Stream;

/** What the reactive application answers, and why. */
final class ReactiveExpectations {

    private static final String[] DECIDED = {
        "set-status",
        "raw-status",
        "set-status-twice",
        "changed-to",
        "set-before-commit",
        "body",
        "large-body",
        "flux-body",
        "flushed-body",
        "delayed",
        "elsewhere"
    };

    private static final String[] ANSWERED = {
        "ok", "reset-after", "changed-before-commit", "set-after-commit", "set-after-complete"
    };

    private static final String[] HANDLERS_REFUSE = {
        "returned",
        "returned-mono",
        "delayed",
        "thrown",
        "error",
        "error-delayed",
        "resumed",
        "annotated",
        "events",
        "events-refused"
    };

    private static final String[] FUNCTIONS_REFUSE = {"refused", "delayed", "error"};

    private ReactiveExpectations() {}

    static Stream<Expectation> all() {
        return Stream.of(
                        Stream.of(DECIDED).map(name -> refused(name, () -> the("/cases/" + name), APPLICATION)),
                        Stream.of(ANSWERED).map(name -> answered(name, () -> the("/cases/" + name), 200)),
                        Stream.of(HANDLERS_REFUSE)
                                .map(name ->
                                        refused("handler " + name, () -> the("/open/" + name + "/7"), APPLICATION)),
                        Stream.of(FUNCTIONS_REFUSE)
                                .map(name -> refused(
                                        "function " + name, () -> the("/functions/" + name + "/7"), APPLICATION)),
                        others(),
                        security())
                .flatMap(expectations -> expectations);
    }

    private static final String APPLICATION = "application_decision";

    private static Stream<Expectation> others() {
        return Stream.of(
                answered("error-after", () -> the("/cases/error-after"), 500),
                answered("body-error", () -> the("/cases/body-error"), 500),
                answered("broken", () -> the("/open/broken/7"), 500),
                answered("forgiven", () -> the("/open/forgiven/7"), 200),
                answered("function", () -> the("/functions/ok/7"), 200),
                answered("no route behind an open chain", () -> the("/open/nowhere"), 404),
                refused("upstream", () -> the("/open/stock/7"), "upstream_rejected"),
                answered("upstream swallowed", () -> the("/open/stock-or-none/7"), 200),
                refused("filter, nothing sent", () -> the("/guarded/orders"), "credentials_missing"),
                refused("filter, placeholder", () -> the("/guarded/orders").bearer("undefined"), "placeholder_token"),
                refused(
                        "filter, key",
                        () -> the("/guarded/orders").header("X-API-Key", Secrets.keep("key-nobody-knows")),
                        "api_key_rejected"),
                answered("filter, let in", () -> the("/guarded/orders").header("X-Guard-Passes", "yes"), 200));
    }

    private static Stream<Expectation> security() {
        return Stream.of(
                refused("missing", () -> the("/basic/orders/7"), "credentials_missing"),
                refused(
                        "bad",
                        () -> the("/basic/orders/7").basic("alice-mayfield", "wrong-as-can-be"),
                        "bad_credentials"),
                refused(
                        "locked",
                        () -> the("/basic/orders/7").basic("larry-locked", CaseExpectations.PASSWORD),
                        "account_locked"),
                answered(
                        "let in", () -> the("/basic/orders/7").basic("alice-mayfield", CaseExpectations.PASSWORD), 200),
                refused("expired", () -> bearer(Token.hs256().expiresIn(-900)), "token_expired"),
                refused("forged", () -> bearer(Token.hs256().forged()), "token_signature_invalid"),
                answered("good token", () -> bearer(Token.hs256()), 200));
    }

    private static Request bearer(Token token) {
        return the("/bearer/orders/7").bearer(token.build());
    }

    private static Request the(String path) {
        return Request.get(path);
    }
}
