package io.why401.contract;

import io.why401.contract.harness.Server;
import java.util.stream.Stream;

/** Spring 7.0, Security 7.1, Tomcat 11.0.27; contract and reasons on one server. */
final class Boot41IT extends ExactlyOnceContract
        implements AccountReasons,
                CredentialReasons,
                RequestReasons,
                DecisionReasons,
                MaskedErrorReasons,
                BearerReasons,
                TokenLibraryReasons {

    Boot41IT() {
        super(Server.BOOT_4_1);
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
