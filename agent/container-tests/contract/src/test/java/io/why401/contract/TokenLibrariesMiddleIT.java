package io.why401.contract;

import io.why401.contract.harness.Server;

/** jjwt 0.11.5, java-jwt 4.4, Nimbus 9.37. */
@LongTail
final class TokenLibrariesMiddleIT extends OldTokenLibrariesContract {

    TokenLibrariesMiddleIT() {
        super(Server.TOKENS_MIDDLE);
    }
}
