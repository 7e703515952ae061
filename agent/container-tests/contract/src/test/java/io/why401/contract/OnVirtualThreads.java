package io.why401.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.why401.contract.harness.Jdk;
import io.why401.contract.harness.Launch;
import io.why401.contract.harness.Launchable;
import io.why401.contract.harness.Request;
import io.why401.contract.harness.ServerProcess;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Each request has a virtual thread of its own, on JDK 21 or later, whichever JDK runs the tests. */
@Tries("virtual threads on Java 25")
interface OnVirtualThreads extends OnServer {

    /**
     * With the agent.
     *
     * @param option what makes this server use them
     */
    static ServerProcess launch(Launchable kind, String option) {
        Optional<Path> jdk = Jdk.withVirtualThreads();
        assumeTrue(jdk.isPresent(), "no JDK 21 or later beside the one that runs the tests");
        return ServerProcess.start(Launch.of(kind).on(jdk.orElseThrow()).before(option));
    }

    @Test
    default void answersOnAVirtualThread() {
        assertThat(server().wire().send(Request.get("/cases/thread")).body()).isEqualTo("virtual");
    }
}
