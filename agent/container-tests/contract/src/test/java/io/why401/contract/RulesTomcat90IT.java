package io.why401.contract;

import io.why401.contract.harness.Server;

@LongTail
final class RulesTomcat90IT extends ServerContract
        implements ConstraintReasons, CertificateReasons, AddressReasons, MaskReasons, RestartOfServer {

    RulesTomcat90IT() {
        super(Server.TOMCAT_9_0_RULES);
    }
}
