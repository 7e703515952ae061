package io.why401.contract;

import io.why401.contract.harness.Server;

/** jjwt 0.13, java-jwt 4.6, Nimbus 10.10, jose4j 0.9.6, fusionauth-jwt 5.3. */
final class TokenLibrariesIT extends NewTokenLibrariesContract {

    TokenLibrariesIT() {
        super(Server.TOKENS);
    }
}
