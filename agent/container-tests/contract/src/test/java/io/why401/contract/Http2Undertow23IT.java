package io.why401.contract;

import io.why401.contract.harness.Server;

final class Http2Undertow23IT extends Http2Contract {

    Http2Undertow23IT() {
        super(Server.UNDERTOW_2_3);
    }
}
