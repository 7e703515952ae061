package io.why401.contract;

import io.why401.contract.harness.Server;
import java.util.stream.Stream;

/** Spring 5.3, Security 5.7, Tomcat 9.0.83; contract and reasons on one server. */
final class Boot27IT extends BootContract implements SpringReasons {

    Boot27IT() {
        super(Server.BOOT_2_7);
    }

    @Override
    Stream<Expectation> answersOfBoot() {
        return CaseExpectations.ofBoot27();
    }
}
