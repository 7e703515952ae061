package io.why401.contract;

import io.why401.contract.harness.Server;
import java.util.stream.Stream;

final class ExactlyOnceUndertow23IT extends ExactlyOnceContract {

    ExactlyOnceUndertow23IT() {
        super(Server.UNDERTOW_2_3);
    }

    @Override
    Stream<Expectation> cases() {
        return Stream.concat(super.cases(), CaseExpectations.ofPlainTomcat());
    }
}
