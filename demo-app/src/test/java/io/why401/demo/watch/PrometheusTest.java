package io.why401.demo.watch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.sun.net.httpserver.HttpServer;
import io.why401.demo.watch.PrometheusApi.Alert;
import io.why401.demo.watch.PrometheusApi.Rule;
import io.why401.demo.watch.PrometheusApi.Sample;
import io.why401.demo.watch.PrometheusApi.Series;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PrometheusTest {

    private static final String RULES = """
            groups:
              - name: tried
                rules:
                  - alert: TooManyKettles
                    expr: kettles > 3
                    annotations:
                      summary: '{{ $value }} kettles, see {{ $externalLabels.why401_runbooks }}kettles.md'
            """;

    private final HttpServer shelf;

    @TempDir
    private Path folder;

    PrometheusTest() throws IOException {
        shelf = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        shelf.createContext("/shelf", exchange -> {
            try (exchange) {
                byte[] page = "kettles 4\nteapots +Inf\n".getBytes(StandardCharsets.UTF_8);
                exchange.getResponseHeaders().set("Content-Type", "text/plain; version=0.0.4");
                exchange.sendResponseHeaders(200, page.length);
                exchange.getResponseBody().write(page);
            }
        });
        shelf.start();
    }

    @BeforeEach
    void needsPrometheus() {
        assumeTrue(Prometheus.installed().isPresent(), Prometheus.HOW_TO_INSTALL);
    }

    @AfterEach
    void stop() {
        shelf.stop(0);
    }

    @Test
    void scrapesEvaluatesAnswersAndLeavesNothingBehind() throws Exception {
        Path rules = Files.writeString(folder.resolve("it's.yaml"), RULES);
        try (Prometheus prometheus = Prometheus.start(config(rules).withRunbooks("https://docs.example/"), folder)) {
            PrometheusApi api = prometheus.api();
            await().atMost(Duration.ofSeconds(60))
                    .ignoreException(IOException.class)
                    .untilAsserted(() -> assertThat(api.alerts()).hasSize(1));

            Instant now = Instant.now();
            List<Series> past = api.queryRange("kettles", now.minusSeconds(5), now, Duration.ofSeconds(1));
            assertThat(api.query("kettles")).singleElement().satisfies(sample -> {
                assertThat(sample.value()).isEqualTo(4);
                assertThat(sample.labels()).containsEntry("job", "shelf");
            });
            assertThat(api.query("teapots")).extracting(Sample::value).containsExactly(Double.POSITIVE_INFINITY);
            assertThat(past)
                    .singleElement()
                    .satisfies(series -> assertThat(series.points())
                            .isNotEmpty()
                            .allSatisfy(point -> assertThat(point.value()).isEqualTo(4)));
            assertThat(api.rules()).containsExactly(new Rule("TooManyKettles", "ok", ""));
            assertThat(api.alerts()).singleElement().satisfies(alert -> {
                assertThat(alert).extracting(Alert::name, Alert::state).containsExactly("TooManyKettles", "firing");
                assertThat(alert.annotations())
                        .isEqualTo(Map.of("summary", "4 kettles, see https://docs.example/kettles.md"));
            });
            assertThatThrownBy(() -> api.query("sum by"))
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining("parse error");
            assertThat(ProcessHandle.current().children()).isNotEmpty();
        }
        assertThat(ProcessHandle.current().children()).isEmpty();

        PrometheusConfig scrapesNothing = PrometheusConfig.of(Duration.ofSeconds(1), List.of(), List.of());
        try (Prometheus next = Prometheus.start(scrapesNothing, folder)) {
            assertThat(next.api().query("count_over_time(kettles[1h])")).isEmpty();
        }
    }

    @Test
    void endsWithItsOwnWordsWhenTheRulesAreWrong() throws Exception {
        Path rules =
                Files.writeString(folder.resolve("wrong.yaml"), RULES.replace("expr: kettles >", "expr: kettles of"));

        assertThatThrownBy(() -> Prometheus.start(config(rules), folder).close())
                .isInstanceOf(IOException.class)
                .hasMessageContaining("could not parse expression");
        assertThat(ProcessHandle.current().children()).isEmpty();
    }

    private PrometheusConfig config(Path... rules) {
        URI page = URI.create("http://127.0.0.1:" + shelf.getAddress().getPort() + "/shelf");
        return PrometheusConfig.of(
                Duration.ofMillis(500), List.of(new PrometheusConfig.Job("shelf", page)), List.of(rules));
    }
}
