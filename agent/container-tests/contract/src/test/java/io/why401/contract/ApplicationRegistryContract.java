package io.why401.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.why401.contract.harness.Launch;
import io.why401.contract.harness.Request;
import io.why401.contract.harness.Response;
import io.why401.contract.harness.Server;
import io.why401.contract.harness.ServerProcess;
import io.why401.contract.harness.Token;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * A Boot application with Actuator: what the agent counts stands under {@code /actuator/prometheus} too, with the application's
 * common tags and nothing configured for it, and is gone when the agent is.
 */
abstract class ApplicationRegistryContract {

    private static final String SCRAPE = "/open/actuator/prometheus";
    private static final String COMMON = "shop=\"north\"";
    private static final String ENGINE = "io.why401.agent.EngineClassLoader";

    private final Server kind;

    ApplicationRegistryContract(Server kind) {
        this.kind = kind;
    }

    /** Under {@code /open}, where everybody may ask. */
    private Launch launch() {
        Stream<String> options = Stream.of(
                "-Dmanagement.endpoints.web.base-path=/open/actuator",
                "-Dmanagement.endpoints.web.exposure.include=prometheus",
                "-Dmanagement.metrics.tags.shop=north",
                // JDK 25 remembers a type of ours softly, until memory is short: here at once.
                "-XX:SoftRefLRUPolicyMSPerMB=0");
        return Launch.of(kind).before(Stream.concat(options, moreOptions()).toArray(String[]::new));
    }

    /** For what one version has besides Prometheus. */
    Stream<String> moreOptions() {
        return Stream.of();
    }

    @Test
    void showsTheSameAsTheAgentAndGoesWithIt() throws Exception {
        try (ServerProcess server = ServerProcess.start(launch())) {
            refuseOften(server);
            assertShowTheSame(server);
            seeMore(server);
            server.assertCountsAgree();
            assertThat(server.endpoint().sum("why401_agent_errors_total")).isZero();

            server.detach();
            assertLeft(server);

            server.attach("metrics.application=off");
            refuseOften(server);
            assertThat(server.endpoint().get("/status")).contains("\"why401.metrics.application\" : \"off\"");
            assertThat(shown(server)).as("switched off").isEmpty();
            server.detach();

            server.attach();
            refuseOften(server);
            assertShowTheSame(server);
            server.detach();
            assertLeft(server);
            assertThat(server.stderr()).doesNotContain("[why401] WARN", "[why401] ERROR");
            assertThat(server.stdout())
                    .as("Micrometer's own complaints")
                    .doesNotContainPattern("WARN .*(icrometer|Meter)");
        }
    }

    /** What one version has besides Prometheus. */
    void seeMore(ServerProcess server) throws Exception {}

    private static void refuseOften(ServerProcess server) {
        send(server, Request.get("/basic/orders/7"));
        send(server, Request.get("/basic/orders/7"));
        send(server, Request.get("/basic/orders/8").basic("alice-mayfield", "wrong-as-can-be"));
        send(server, Request.get("/store/orders/7").basic("lena-directory", CaseExpectations.PASSWORD));
        for (int expired : List.of(90, 1_000, 100_000)) {
            send(
                    server,
                    Request.get("/keys/orders/7")
                            .bearer(Token.rs256().expiresIn(-expired).build()));
        }
    }

    private static void send(ServerProcess server, Request request) {
        assertThat(server.wire().send(request).status()).as("%s", request).isEqualTo(401);
    }

    private static void assertShowTheSame(ServerProcess server) {
        await("the application's registry to show what the agent's does")
                .atMost(Duration.ofSeconds(20))
                .pollInterval(Duration.ofMillis(100))
                .untilAsserted(() -> {
                    List<String> shown = shown(server);
                    List<String> agents = samples(server.endpoint().get("/metrics"));
                    assertThat(agents)
                            .as("all the agent's meters")
                            .extracting(line -> line.replaceFirst("[{ ].*", ""))
                            .contains(
                                    "why401_responses_total",
                                    "why401_infrastructure_total",
                                    "why401_token_expired_age_seconds_bucket",
                                    "why401_events_total",
                                    "why401_handling_seconds_sum",
                                    "why401_hooks",
                                    "why401_info");
                    assertThat(shown)
                            .filteredOn(line -> !line.startsWith("#"))
                            .allSatisfy(line -> assertThat(line).contains(COMMON));
                    assertThat(shown.stream()
                                    .map(ApplicationRegistryContract::withoutCommonTag)
                                    .sorted()
                                    .toList())
                            .isEqualTo(agents);
                });
    }

    /** The denominator apart: the scrape itself is a request, which is committed when its page has been written. */
    private static List<String> shown(ServerProcess server) {
        Response scrape = server.wire().send(Request.get(SCRAPE));
        assertThat(scrape.status()).isEqualTo(200);
        List<String> lines = lines(scrape.body());
        if (!lines.isEmpty()) {
            assertThat(lines)
                    .filteredOn(line -> line.startsWith("why401_requests_total"))
                    .singleElement()
                    .asString()
                    .endsWith(" " + (server.endpoint().sum("why401_requests_total") - 1) + ".0");
        }
        return samples(scrape.body());
    }

    private static List<String> samples(String scrape) {
        return lines(scrape).stream()
                .filter(line -> !line.startsWith("why401_requests_total "))
                .filter(line -> !line.startsWith("why401_requests_total{"))
                .sorted()
                .toList();
    }

    /** Older clients end the labels with a comma, and write every number with a point. */
    private static List<String> lines(String scrape) {
        return scrape.lines()
                .filter(line -> line.startsWith("why401") || line.startsWith("# HELP why401"))
                .map(line -> line.replace(",}", "}").replaceFirst(" (\\d+)$", " $1.0"))
                .toList();
    }

    private static String withoutCommonTag(String line) {
        return line.replace("," + COMMON, "").replace(COMMON + ",", "").replace("{" + COMMON + "}", "");
    }

    private static void assertLeft(ServerProcess server) {
        assertThat(lines(server.wire().send(Request.get(SCRAPE)).body())).isEmpty();
        await("the engine's class loader to be collected")
                .atMost(Duration.ofSeconds(30))
                .pollInterval(Duration.ofMillis(200))
                .untilAsserted(() -> assertThat(server.instances(ENGINE)).isZero());
    }
}
