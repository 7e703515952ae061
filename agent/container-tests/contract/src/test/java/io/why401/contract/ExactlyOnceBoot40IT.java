package io.why401.contract;

import io.why401.contract.harness.Server;
import java.util.stream.Stream;

final class ExactlyOnceBoot40IT extends ExactlyOnceContract {

    ExactlyOnceBoot40IT() {
        super(Server.BOOT_4_0);
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
