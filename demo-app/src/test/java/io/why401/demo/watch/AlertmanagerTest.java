package io.why401.demo.watch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** From the shipped rules to the person on call: Prometheus evaluates, Alertmanager pages. */
class AlertmanagerTest {

    private static final Path RULES = Path.of("../agent/dashboards/prometheus/why401.rules.yaml");
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    private final Queue<JsonNode> pages = new ConcurrentLinkedQueue<>();
    private volatile int subjects = 3;

    @TempDir
    private Path folder;

    AlertmanagerTest() throws IOException {
        serve("/metrics", exchange -> {
            byte[] page =
                    ("why401_info 1\nwhy401_guessing_subjects " + subjects + "\n").getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "text/plain; version=0.0.4");
            exchange.sendResponseHeaders(200, page.length);
            exchange.getResponseBody().write(page);
        });
        serve("/pager", exchange -> {
            pages.add(JsonMapper.shared().readTree(exchange.getRequestBody()));
            exchange.sendResponseHeaders(200, -1);
        });
        server.start();
    }

    private void serve(String path, HttpHandler handler) {
        server.createContext(path, exchange -> {
            try (exchange) {
                handler.handle(exchange);
            }
        });
    }

    @BeforeEach
    void needsBoth() {
        assumeTrue(Prometheus.installed().isPresent(), Prometheus.HOW_TO_INSTALL);
        assumeTrue(
                Alertmanager.installed().isPresent(),
                "Alertmanager is not installed: apt-get install prometheus-alertmanager");
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void pagesWhenOneNetworkTriesManySubjectsAndWhenItStops() throws Exception {
        Path impatient = Files.writeString(
                folder.resolve("impatient.yaml"),
                Files.readString(RULES)
                        .replaceAll("for: \\d+m", "for: 0s")
                        .replaceAll("interval: 30s", "interval: 1s"));
        try (Alertmanager alertmanager = Alertmanager.start(at("/pager"), folder);
                Prometheus prometheus = Prometheus.start(
                        PrometheusConfig.of(
                                        Duration.ofMillis(500),
                                        List.of(new PrometheusConfig.Job("shop", at("/metrics"))),
                                        List.of(impatient))
                                .withRunbooks("https://runbooks.example/")
                                .withAlertmanager(alertmanager.address()),
                        folder)) {
            await("the first scrape")
                    .atMost(PATIENCE)
                    .until(() ->
                            !prometheus.api().query("why401_guessing_subjects").isEmpty());
            assertThat(pages).isEmpty();

            subjects = 60;
            JsonNode begun = page("firing");
            assertThat(begun.at("/labels/alertname").asString()).isEqualTo("Why401OneNetworkTriesManySubjects");
            assertThat(begun.at("/labels/severity").asString()).isEqualTo("warning");
            assertThat(begun.at("/annotations/summary").asString())
                    .isEqualTo("shop: one network was refused for 60 different users or keys within 10 min");
            assertThat(begun.at("/annotations/runbook_url").asString())
                    .isEqualTo("https://runbooks.example/alerts.md#why401onenetworktriesmanysubjects");

            subjects = 0;
            assertThat(page("resolved").at("/labels/alertname").asString())
                    .isEqualTo("Why401OneNetworkTriesManySubjects");
        }
    }

    private JsonNode page(String status) {
        return await("a page that says " + status)
                .atMost(PATIENCE)
                .until(
                        () -> pages.stream()
                                .map(page -> page.path("alerts").path(0))
                                .filter(alert -> alert.path("status").asString().equals(status))
                                .findFirst(),
                        Optional::isPresent)
                .orElseThrow();
    }

    private URI at(String path) {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + path);
    }
}
