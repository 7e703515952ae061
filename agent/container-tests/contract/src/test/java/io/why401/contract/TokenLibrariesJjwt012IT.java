package io.why401.contract;

import io.why401.contract.harness.Server;

/** jjwt 0.12, java-jwt 4.4, Nimbus 10.5. */
@LongTail
final class TokenLibrariesJjwt012IT extends NewTokenLibrariesContract {

    TokenLibrariesJjwt012IT() {
        super(Server.TOKENS_JJWT_0_12);
    }
}
