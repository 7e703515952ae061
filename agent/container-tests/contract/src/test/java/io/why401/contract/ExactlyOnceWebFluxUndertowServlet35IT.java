package io.why401.contract;

import io.why401.contract.harness.Server;

@LongTail
final class ExactlyOnceWebFluxUndertowServlet35IT extends ReactiveOnUndertowContract {

    ExactlyOnceWebFluxUndertowServlet35IT() {
        super(Server.WEBFLUX_UNDERTOW_SERVLET_3_5);
    }
}
