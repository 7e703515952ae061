package io.why401.contract;

import io.why401.contract.harness.Server;

/** Spring 6.1, Security 6.2, Tomcat 10.1.33; contract and reasons on one server. */
@LongTail
final class Boot32IT extends BootContract implements SpringReasons, MaskedErrorReasons {

    Boot32IT() {
        super(Server.BOOT_3_2);
    }
}
