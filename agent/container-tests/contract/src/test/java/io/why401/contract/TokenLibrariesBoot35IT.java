package io.why401.contract;

import io.why401.contract.harness.Server;

final class TokenLibrariesBoot35IT extends TokenLibrariesContract {

    TokenLibrariesBoot35IT() {
        super(Server.BOOT_3_5);
    }
}
