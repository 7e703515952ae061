package io.why401.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.why401.contract.harness.Jdk;
import io.why401.contract.harness.Launch;
import io.why401.contract.harness.Launchable;
import io.why401.contract.harness.Request;
import io.why401.contract.harness.ServerProcess;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;

/**
 * Each request has a virtual thread of its own, on JDK 21 or later, whichever JDK runs the tests. A condition, since Surefire
 * leaves out a class whose assumption fails.
 */
@Tries("virtual threads on Java 25")
@EnabledIf(
        value = "io.why401.contract.harness.Jdk#hasVirtualThreads",
        disabledReason = "no JDK 21 or later beside the one that runs the tests")
interface OnVirtualThreads extends OnServer {

    /**
     * With the agent.
     *
     * @param option what makes this server use them
     */
    static ServerProcess launch(Launchable kind, String option) {
        return ServerProcess.start(
                Launch.of(kind).on(Jdk.withVirtualThreads().orElseThrow()).before(option));
    }

    @Test
    default void answersOnAVirtualThread() {
        assertThat(server().wire().send(Request.get("/cases/thread")).body()).isEqualTo("virtual");
    }
}
