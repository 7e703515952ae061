package io.why401.contract;

import io.why401.contract.harness.Server;

@LongTail
final class Http2Undertow22IT extends Http2Contract {

    Http2Undertow22IT() {
        super(Server.UNDERTOW_2_2);
    }
}
