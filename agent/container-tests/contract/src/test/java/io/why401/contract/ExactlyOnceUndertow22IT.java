package io.why401.contract;

import io.why401.contract.harness.Server;

@LongTail
final class ExactlyOnceUndertow22IT extends UndertowServletContract {

    ExactlyOnceUndertow22IT() {
        super(Server.UNDERTOW_2_2, "2.2.37.Final");
    }
}
