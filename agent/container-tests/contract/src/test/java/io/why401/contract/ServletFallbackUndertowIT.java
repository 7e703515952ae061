package io.why401.contract;

import io.why401.contract.harness.Server;

/** Of the three the one with javax.servlet. */
@LongTail
final class ServletFallbackUndertowIT extends ServletFallbackContract {

    ServletFallbackUndertowIT() {
        super(Server.UNDERTOW_2_2, "undertow", "2.0.0.Final");
    }
}
