package io.why401.contract;

import io.why401.contract.harness.Server;
import java.util.stream.Stream;

/** The exactly-once contract where Spring Security stands before the cases, with its refusals mixed in. */
abstract class BootContract extends ExactlyOnceContract {

    BootContract(Server kind) {
        super(kind);
    }

    @Override
    final Stream<Expectation> cases() {
        return Stream.concat(super.cases(), answersOfBoot());
    }

    /** Tomcat's default since ever. */
    @Override
    final boolean asksForEveryBody() {
        return true;
    }

    Stream<Expectation> answersOfBoot() {
        return CaseExpectations.ofBoot();
    }

    @Override
    final Stream<Expectation> alsoMixed() {
        return CaseExpectations.ofSecurity();
    }
}
