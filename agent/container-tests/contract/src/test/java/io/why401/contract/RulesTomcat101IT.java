package io.why401.contract;

import io.why401.contract.harness.Server;

@LongTail
final class RulesTomcat101IT extends ServerContract
        implements ConstraintReasons, CertificateReasons, AddressReasons, MaskReasons, RestartOfServer {

    RulesTomcat101IT() {
        super(Server.TOMCAT_10_1_RULES);
    }
}
