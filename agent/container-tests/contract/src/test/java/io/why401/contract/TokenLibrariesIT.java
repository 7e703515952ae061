package io.why401.contract;

import io.why401.contract.harness.Server;
import java.util.List;

/** jjwt 0.13, java-jwt 4, Nimbus 10, jose4j 0.9 and fusionauth-jwt 5. jjwt 0.12 is in the class paths of Spring Boot: {@link TokenLibraryReasons}. */
final class TokenLibrariesIT extends TokenLibrariesContract {

    TokenLibrariesIT() {
        super(Server.TOKENS);
    }

    @Override
    List<String> byKeyId() {
        return List.of("jjwt", "java-jwt", "nimbus", "jose4j", "fusionauth");
    }

    @Override
    List<String> oneKey() {
        return List.of("jjwt-one-key", "java-jwt-one-key", "jose4j-one-key", "fusionauth-one-key");
    }
}
