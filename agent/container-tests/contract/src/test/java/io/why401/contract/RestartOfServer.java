package io.why401.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.why401.contract.harness.Request;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** A server that stops and starts again within its JVM: the counts go on. */
interface RestartOfServer extends OnServer {

    @Test
    default void goesOnCountingAfterTheServerWasStoppedAndStarted() {
        assertThat(server().refused(Request.get("/basic/orders")).reason()).isEqualTo("credentials_missing");

        for (int times = 1; times <= 2; times++) {
            assertThat(server().wire().send(Request.get("/restart/now")).status())
                    .isEqualTo(202);
            String restarted = "RESTARTED " + times;
            await(restarted)
                    .atMost(Duration.ofSeconds(60))
                    .until(() -> server().stdout().contains(restarted));

            assertThat(server().refused(Request.get("/basic/orders")).reason()).isEqualTo("credentials_missing");
        }

        server().assertCountsAgree();
        assertThat(server().endpoint().samples("why401_info")).hasSize(1);
        assertThat(server().stderr().split("/metrics", -1)).hasSize(2);
    }
}
