package io.why401.contract;

import io.why401.contract.harness.Server;

final class SpringReasonsBoot40IT extends ServerContract
        implements SpringReasons,
                MaskedErrorReasons,
                TabReasons,
                EventStreamReasons,
                SpringSocketReasons,
                ProofReasons,
                FactorReasons {

    SpringReasonsBoot40IT() {
        super(Server.BOOT_4_0);
    }
}
