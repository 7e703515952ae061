package io.why401.contract;

import io.why401.contract.harness.Server;
import java.util.stream.Stream;

final class ExactlyOnceUndertow22IT extends ExactlyOnceContract {

    ExactlyOnceUndertow22IT() {
        super(Server.UNDERTOW_2_2);
    }

    @Override
    Stream<Expectation> cases() {
        return Stream.concat(super.cases(), CaseExpectations.ofPlainTomcat());
    }
}
