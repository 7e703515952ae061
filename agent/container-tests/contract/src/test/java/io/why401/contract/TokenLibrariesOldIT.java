package io.why401.contract;

import io.why401.contract.harness.Server;

/** jjwt 0.9.1, java-jwt 3.19, Nimbus 9.22. */
@LongTail
final class TokenLibrariesOldIT extends OldTokenLibrariesContract {

    TokenLibrariesOldIT() {
        super(Server.TOKENS_OLD);
    }
}
