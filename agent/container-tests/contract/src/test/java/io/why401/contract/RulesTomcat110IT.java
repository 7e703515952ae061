package io.why401.contract;

import io.why401.contract.harness.Server;

final class RulesTomcat110IT extends ServerContract
        implements ConstraintReasons, CertificateReasons, AddressReasons, MaskReasons, RestartOfServer {

    RulesTomcat110IT() {
        super(Server.TOMCAT_11_0_RULES);
    }
}
