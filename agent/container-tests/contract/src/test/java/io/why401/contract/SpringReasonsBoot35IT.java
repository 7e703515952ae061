package io.why401.contract;

import io.why401.contract.harness.Server;

final class SpringReasonsBoot35IT extends ServerContract
        implements SpringReasons, MaskedErrorReasons, EventStreamReasons, SpringSocketReasons, ProofReasons {

    SpringReasonsBoot35IT() {
        super(Server.BOOT_3_5);
    }
}
