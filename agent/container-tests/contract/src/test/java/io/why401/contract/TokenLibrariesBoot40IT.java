package io.why401.contract;

import io.why401.contract.harness.Server;

final class TokenLibrariesBoot40IT extends TokenLibrariesContract {

    TokenLibrariesBoot40IT() {
        super(Server.BOOT_4_0);
    }
}
