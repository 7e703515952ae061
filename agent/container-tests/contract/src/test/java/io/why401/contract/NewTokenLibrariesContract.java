package io.why401.contract;

import io.why401.contract.harness.Server;
import java.util.List;

/** What is compiled against jjwt 0.13, java-jwt 4, Nimbus 10, jose4j 0.9 and fusionauth-jwt 5. */
abstract class NewTokenLibrariesContract extends TokenLibrariesContract {

    NewTokenLibrariesContract(Server kind) {
        super(kind);
    }

    @Override
    final List<String> byKeyId() {
        return List.of("jjwt", "java-jwt", "nimbus", "jose4j", "fusionauth");
    }

    @Override
    final List<String> oneKey() {
        return List.of("jjwt-one-key", "java-jwt-one-key", "jose4j-one-key", "fusionauth-one-key");
    }

    @Override
    final List<String> bySignature() {
        return List.of("nimbus-signature", "jose4j-signature");
    }
}
