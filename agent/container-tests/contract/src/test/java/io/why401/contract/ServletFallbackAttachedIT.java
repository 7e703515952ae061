package io.why401.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.why401.contract.harness.Connection;
import io.why401.contract.harness.Jdk;
import io.why401.contract.harness.Request;
import io.why401.contract.harness.Server;
import io.why401.contract.harness.ServerProcess;
import org.junit.jupiter.api.Test;

/** Hooks that come while a request is under way have seen it enter no scope: the fallback looks at it, and must know better. */
final class ServletFallbackAttachedIT {

    @Test
    void leavesARequestThatWasUnderWayToTheContainersOwnHooks() {
        Request request = Request.of("POST", "/cases/forward-after-body").header("Content-Length", "3");
        try (ServerProcess server = ServerProcess.startWithoutAgent(Server.TOMCAT_11_0);
                Connection connection = server.wire().open()) {
            connection.write(request);
            await("the servlet to read")
                    .untilAsserted(() -> assertThat(Jdk.ask(server.pid(), "Thread.print"))
                            .contains("com.example.cases.CaseServlet.service"));
            server.attach();

            assertThat(connection.finish("a=b").status()).isEqualTo(401);

            server.assertCountsAgree();
            assertThat(server.events().of(request.userAgent()).reason()).isEqualTo("application_decision");
        }
    }
}
