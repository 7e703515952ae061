package io.why401.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.why401.contract.harness.Event;
import io.why401.contract.harness.Server;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is compiled against jjwt 0.9, java-jwt 3 and Nimbus 9. */
abstract class OldTokenLibrariesContract extends TokenLibrariesContract {

    OldTokenLibrariesContract(Server kind) {
        super(kind);
    }

    @Override
    final List<String> byKeyId() {
        return List.of("jjwt", "java-jwt", "nimbus");
    }

    @Override
    final List<String> oneKey() {
        return List.of("jjwt-one-key", "java-jwt-one-key");
    }

    @Override
    final List<String> bySignature() {
        return List.of("nimbus-signature");
    }

    /** jjwt before 0.12 throws IllegalArgumentException there. */
    @Test
    void takesASignedTokenWhereASecretIsSharedForAWrongAlgorithm() {
        Event event = server().refused(order("jjwt-secret").bearer(token().build()));

        assertThat(event.reason()).as("%s", event).isEqualTo("token_algorithm_rejected");
        assertThat(event.text("confidence")).isEqualTo("observed");
    }
}
