package io.why401.contract;

import io.why401.contract.harness.Server;

/** Spring 7.0, Security 7.1, Tomcat 11.0.27; contract and reasons on one server. */
final class Boot41IT extends BootContract implements SpringReasons, MaskedErrorReasons, TabReasons, FactorReasons {

    Boot41IT() {
        super(Server.BOOT_4_1);
    }
}
