package io.why401.contract;

import io.why401.contract.harness.Server;
import java.util.stream.Stream;

/** Spring 6.1, Security 6.2, Tomcat 10.1.33; contract and reasons on one server. */
final class Boot32IT extends ExactlyOnceContract
        implements AccountReasons,
                CredentialReasons,
                RequestReasons,
                DecisionReasons,
                MaskedErrorReasons,
                BearerReasons,
                TokenLibraryReasons {

    Boot32IT() {
        super(Server.BOOT_3_2);
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
