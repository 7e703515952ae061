package io.why401.contract;

import io.why401.contract.harness.Server;
import java.util.stream.Stream;

final class ExactlyOnceBoot35IT extends ExactlyOnceContract {

    ExactlyOnceBoot35IT() {
        super(Server.BOOT_3_5);
    }

    @Override
    Stream<Expectation> cases() {
        return Stream.concat(super.cases(), CaseExpectations.ofBoot());
    }

    @Override
    Stream<Expectation> alsoMixed() {
        return CaseExpectations.ofSecurity();
    }
}
