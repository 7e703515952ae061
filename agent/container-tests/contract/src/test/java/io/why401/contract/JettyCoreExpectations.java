package io.why401.contract;

import static io.why401.contract.Expectation.answered;
import static io.why401.contract.Expectation.refused;

import io.why401.contract.harness.Request;
import java.util.stream.Stream;

/** What handlers of Jetty 12's core answer, and why. A handler may be a guard or the end of the chain, nobody can tell: the request has to speak. None answers from a thread of its own: 12.0.16 and 12.1.14 then lose a request now and then, without an agent too; the servlet cases do that. */
final class JettyCoreExpectations {

    private static final String[] REFUSED = {
        "set-status", "set-status-twice", "write-error", "large-body", "interim", "changed-to"
    };

    private static final String[] ANSWERED = {"ok", "reset-after", "changed-back", "set-after-commit"};

    private JettyCoreExpectations() {}

    static Stream<Expectation> all() {
        return Stream.of(
                        Stream.of(REFUSED).map(name -> refused(name, () -> the(name), "credentials_missing")),
                        Stream.of(ANSWERED).map(name -> answered(name, () -> the(name), 200)),
                        Stream.of(answered("no handler", () -> Request.get("/nowhere"), 404)),
                        CaseExpectations.guarded())
                .flatMap(expectations -> expectations);
    }

    private static Request the(String name) {
        return Request.get("/cases/" + name);
    }
}
