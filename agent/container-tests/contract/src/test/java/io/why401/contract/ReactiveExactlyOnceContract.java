package io.why401.contract;

import io.why401.contract.harness.Connection;
import io.why401.contract.harness.Request;
import io.why401.contract.harness.Server;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Disabled;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The same promise for reactive handlers: no thread is a request's own, the status travels as a value until the commit, and the reason is right all the same. */
abstract class ReactiveExactlyOnceContract extends ExactlyOnceContract
        implements ReactiveReasons,
                ReactiveRouteReasons,
                ReactiveTokenReasons,
                ReactiveRuleReasons,
                ReactiveAccountReasons {

    ReactiveExactlyOnceContract(Server kind) {
        super(kind);
    }

    @Override
    public List<String> frameworks() {
        return kind().parts().frameworks();
    }

    @Override
    Stream<Expectation> cases() {
        return ReactiveExpectations.all();
    }

    @Override
    @Disabled("Reactor Netty cancels the handler of a client that is gone, so nothing is committed: see below")
    @ParameterizedTest
    @MethodSource("lateAnswers")
    void countsOnceWhenTheClientIsGone(String answer) {}

    @Test
    void countsNothingForAClientThatLeftBeforeTheAnswer() {
        try (Connection connection = server().wire().open()) {
            connection.sendOnly(Request.get("/cases/never"));
        }

        server().refused(Request.get("/cases/set-status"));
        server().assertCountsAgree();
    }
}
