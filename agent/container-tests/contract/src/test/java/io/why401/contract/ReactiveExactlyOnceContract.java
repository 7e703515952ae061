package io.why401.contract;

import io.why401.contract.harness.Connection;
import io.why401.contract.harness.Request;
import io.why401.contract.harness.Server;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The same promise for reactive handlers: no thread is a request's own, the status travels as a value until the commit, and the reason is right all the same. */
abstract class ReactiveExactlyOnceContract extends ExactlyOnceContract implements ReactiveReasons {

    ReactiveExactlyOnceContract(Server kind) {
        super(kind);
    }

    @Override
    Stream<Expectation> cases() {
        return ReactiveExpectations.all();
    }

    @Test
    void countsNothingForAClientThatLeftBeforeTheAnswer() {
        try (Connection connection = server().wire().open()) {
            connection.sendOnly(Request.get("/cases/never"));
        }

        server().refused(Request.get("/cases/set-status"));
        server().assertCountsAgree();
    }
}
