package io.why401.contract;

import io.why401.contract.harness.Server;

final class ExactlyOnceUndertow23IT extends UndertowServletContract {

    ExactlyOnceUndertow23IT() {
        super(Server.UNDERTOW_2_3, "2.3.18.Final");
    }
}
