package io.why401.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.why401.contract.harness.Request;
import io.why401.contract.harness.ServerProcess;
import io.why401.contract.harness.TomcatDistribution;
import io.why401.contract.harness.WebApplications;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Web applications in one Tomcat, each with a Micrometer of its own, beside one that has none. */
final class ApplicationRegistriesIT {

    private static final String LOADERS = "org.apache.catalina.loader.ParallelWebappClassLoader";

    @Test
    void eachApplicationSeesItsOwnAndNoneIsKept() {
        try (ServerProcess server = ServerProcess.start(TomcatDistribution.TOMCAT_10_1)) {
            refuse(server, "/cases/send-error", 1);
            assertThat(server.endpoint().samples("why401_hooks"))
                    .as("nobody here has Micrometer")
                    .noneMatch(line -> line.contains("micrometer"));
            WebApplications.metered(server.folder().resolve("north"));
            WebApplications.metered(server.folder().resolve("south"));
            deploy(server, "north");
            deploy(server, "south");

            refuse(server, "/north/orders", 3);
            refuse(server, "/south/orders", 2);
            refuse(server, "/cases/send-error", 1);
            awaitCount(server, "north", 3);
            awaitCount(server, "south", 2);
            assertThat(server.endpoint().sum("why401_responses_total")).isEqualTo(7);

            manager(server, "undeploy?path=/north");
            awaitLoaders(server, 3);
            refuse(server, "/south/orders", 1);
            awaitCount(server, "south", 3);

            deploy(server, "north");
            refuse(server, "/north/orders", 1);
            awaitCount(server, "north", 1);
            awaitCount(server, "south", 3);

            manager(server, "undeploy?path=/north");
            manager(server, "undeploy?path=/south");
            awaitLoaders(server, 2);
        }
    }

    private static void deploy(ServerProcess server, String name) {
        manager(server, "deploy?path=/" + name + "&war=file:" + server.folder().resolve(name));
    }

    private static void manager(ServerProcess server, String command) {
        assertThat(server.wire()
                        .send(Request.get("/manager/text/" + command)
                                .basic(TomcatDistribution.OPERATOR, TomcatDistribution.PASSWORD))
                        .body())
                .startsWith("OK");
    }

    private static void refuse(ServerProcess server, String target, int times) {
        for (int i = 0; i < times; i++) {
            assertThat(server.wire().send(Request.get(target)).status()).isEqualTo(401);
        }
    }

    private static void awaitCount(ServerProcess server, String name, int refused) {
        await("what " + name + " refused")
                .atMost(Duration.ofSeconds(20))
                .pollInterval(Duration.ofMillis(100))
                .untilAsserted(() -> {
                    List<String> responses = server.wire()
                            .send(Request.get("/" + name + "/metrics"))
                            .body()
                            .lines()
                            .filter(line -> line.startsWith("why401_responses_total{"))
                            .toList();
                    assertThat(responses).allMatch(line -> line.contains("war=\"/" + name + "\""));
                    assertThat(responses.stream()
                                    .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                                    .sum())
                            .isEqualTo(refused);
                });
    }

    /** ROOT's and the manager application's are two of them. */
    private static void awaitLoaders(ServerProcess server, long left) {
        await("class loaders of web applications")
                .atMost(Duration.ofSeconds(30))
                .pollInterval(Duration.ofMillis(200))
                .untilAsserted(() -> assertThat(server.instances(LOADERS)).isEqualTo(left));
    }
}
