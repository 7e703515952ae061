package io.why401.contract;

import static io.why401.contract.Expectation.answered;
import static io.why401.contract.Expectation.refused;

import io.why401.contract.harness.Request;
import java.util.stream.Stream;

/** What the handlers without servlets answer, and why. A handler may be a guard or the end of the chain, nobody can tell: the request has to speak. */
final class HandlerExpectations {

    private static final String[] REFUSED = {
        "set-status",
        "set-status-twice",
        "end-exchange",
        "end-twice",
        "sender",
        "large-body",
        "changed-to",
        "code-handler",
        "dispatched",
        "dispatched-task",
        "set-and-dispatched",
        "blocking",
        "default-page",
        "set-at-commit"
    };

    private static final String[] ANSWERED = {
        "ok", "changed-back", "reset-after", "set-after-commit", "default-page-forgives", "forgiven-at-commit"
    };

    private HandlerExpectations() {}

    static Stream<Expectation> all() {
        return Stream.of(
                        Stream.of(REFUSED).map(name -> refused(name, () -> the(name), "credentials_missing")),
                        Stream.of(ANSWERED).map(name -> answered(name, () -> the(name), 200)),
                        Stream.of(
                                answered("thrown-after", () -> the("thrown-after"), 500),
                                answered("no handler", () -> Request.get("/nowhere"), 404)),
                        CaseExpectations.guarded())
                .flatMap(expectations -> expectations);
    }

    private static Request the(String name) {
        return Request.get("/cases/" + name);
    }
}
