package io.why401.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.why401.demo.callers.Credentials;
import io.why401.demo.callers.IdentityProvider;
import io.why401.demo.callers.Scenario;
import io.why401.demo.callers.Scenarios;
import io.why401.demo.callers.Traffic;
import io.why401.demo.watch.AilingAgent;
import io.why401.demo.watch.GrafanaDashboard;
import io.why401.demo.watch.GrafanaDashboard.Query;
import io.why401.demo.watch.Prometheus;
import io.why401.demo.watch.PrometheusApi;
import io.why401.demo.watch.PrometheusApi.Sample;
import io.why401.demo.watch.PrometheusConfig;
import io.why401.demo.watch.PrometheusConfig.Job;
import io.why401.demo.watch.ShopWatch;
import io.why401.demo.watch.Yesterday;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/**
 * Every query of the dashboards that the agent serves, asked of a real Prometheus that watched the shop refuse for every
 * reason of the demonstration. What a healthy agent does not show comes from {@link AilingAgent}, yesterday from {@link Yesterday}.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DashboardsIT {

    private static final Path FOLDER = Path.of("target", "dashboards");
    private static final Path FILES = Path.of("..", "agent", "dashboards", "grafana");
    private static final String NEW_REASON = "token_not_yet_valid";
    private static final int ROUNDS = 3;

    private final HttpClient client = HttpClient.newHttpClient();
    private final IdentityProvider provider;
    private final AilingAgent ailing;
    private final Shop shop;
    private final List<Scenario> refused;
    private final Traffic traffic;
    private final @Nullable Prometheus prometheus;

    DashboardsIT() throws Exception {
        Options options = Options.parse(
                "--once",
                "--port=0",
                "--agent-port=0",
                "--agent-jar=" + System.getProperty("why401.agent"),
                "--shop-jar=" + System.getProperty("why401.shop"),
                "--folder=" + FOLDER);
        Credentials credentials = Credentials.random();
        provider = new IdentityProvider();
        ailing = new AilingAgent();
        shop = new Shop(options, Ports.choose(options), provider.keySet(), credentials);
        shop.start();
        Scenarios scenarios = new Scenarios(provider, credentials);
        traffic = new Traffic(shop.address());
        refused = scenarios.all(traffic.login(scenarios)).stream()
                .filter(Scenario::isRefused)
                .toList();
        traffic.sendAll(refused);
        prometheus = Prometheus.installed().isPresent() ? watch() : null;
        if (prometheus != null) {
            for (int round = 2; round <= ROUNDS; round++) {
                awaitScraped((round - 1) * refused.size());
                traffic.sendAll(refused);
            }
            awaitScraped(ROUNDS * refused.size());
        }
    }

    private Prometheus watch() throws IOException, InterruptedException {
        Path past = FOLDER.resolve("yesterday.txt");
        Files.writeString(past, Yesterday.of(get("/metrics"), NEW_REASON, shop.agent(), Instant.now()));
        List<Job> jobs = List.of(
                new Job(ShopWatch.JOB, shop.agent().resolve("/metrics")), new Job(AilingAgent.JOB, ailing.metrics()));
        return Prometheus.start(
                PrometheusConfig.of(Duration.ofMillis(500), jobs, List.of()), FOLDER.resolve("prometheus"), past);
    }

    @AfterAll
    void stop() {
        shop.close();
        provider.close();
        ailing.close();
        if (prometheus != null) {
            prometheus.close();
        }
    }

    @Test
    void servesTheFilesOfTheRepository() throws Exception {
        assertThat(get("/dashboards/grafana.json").equals(Files.readString(FILES.resolve("why401.json"))))
                .isTrue();
        assertThat(get("/dashboards/grafana-reason.json").equals(Files.readString(FILES.resolve("why401-reason.json"))))
                .isTrue();
        assertThat(get("/")).contains("/dashboards/grafana.json", "/dashboards/grafana-reason.json");
    }

    @Test
    void everyQueryOfTheOverviewFindsSomething() throws Exception {
        List<Query> queries = overview().queries();

        assertThat(queries).hasSizeGreaterThan(30);
        assertThat(problems(queries)).isEmpty();
    }

    @Test
    void everyQueryOfOneReasonFindsSomething() throws Exception {
        assumeTrue(prometheus != null, Prometheus.HOW_TO_INSTALL);
        Set<String> reasons = new TreeSet<>();
        refused.forEach(scenario -> reasons.add(Objects.requireNonNull(scenario.reason())));
        reasons.remove(NEW_REASON);

        List<Query> queries = ofReason("token_expired").queries();

        assertThat(queries).hasSizeGreaterThan(15);
        assertThat(problems(queries)).isEmpty();
        for (String reason : reasons) {
            assertThat(problems(ofReason(reason).queries())).as(reason).isEmpty();
        }
    }

    /** Also the first refusal of a series, which increase() does not see. */
    @Test
    void countsWhatTheCallersSaw() throws Exception {
        Map<String, Double> sides = new TreeMap<>();
        for (String side : List.of("Us", "Them", "Network", "Noise", "Undecided")) {
            sides.put(side, values(side).get(0).value());
        }
        assertThat(sides.values().stream().mapToDouble(Double::doubleValue).sum())
                .isCloseTo(ROUNDS * refused.size(), within(0.01));
        assertThat(sides).containsEntry("Us", ROUNDS * 3.0).containsEntry("Network", ROUNDS * 2.0);
        assertThat(values("Mostly"))
                .singleElement()
                .satisfies(most -> assertThat(most.labels()).containsEntry("side", "Them"));

        Map<String, Double> expected = new TreeMap<>();
        refused.forEach(
                scenario -> expected.merge(Objects.requireNonNull(scenario.reason()), (double) ROUNDS, Double::sum));
        Map<String, Double> shown = new TreeMap<>();
        values("Reasons").forEach(row -> shown.put(row.labels().getOrDefault("reason", ""), row.value()));
        assertThat(shown).isEqualTo(expected);
    }

    @Test
    void showsWhatYesterdayDidNotHave() throws Exception {
        assertThat(values("New"))
                .singleElement()
                .satisfies(row -> assertThat(row.labels()).containsEntry("reason", NEW_REASON));
        assertThat(values("Against this time yesterday"))
                .filteredOn(row -> row.value() > 0)
                .extracting(row -> row.labels().getOrDefault("reason", ""))
                .containsExactly(NEW_REASON);
        assertThat(values("Agents that have gone"))
                .singleElement()
                .satisfies(row -> assertThat(row.labels()).containsEntry("instance", "gone:9401"));
        assertThat(values("Hooks that do not fit")).hasSize(1);
    }

    private List<Sample> values(String panel) throws IOException, InterruptedException {
        assumeTrue(prometheus != null, Prometheus.HOW_TO_INSTALL);
        for (Query query : overview().queries()) {
            if (query.title().equals(panel)) {
                return api().query(query.expression());
            }
        }
        throw new AssertionError("no panel " + panel);
    }

    /** One line for each query that fails, finds nothing, or lacks what its panel shows. */
    private List<String> problems(List<Query> queries) throws IOException, InterruptedException {
        assumeTrue(prometheus != null, Prometheus.HOW_TO_INSTALL);
        List<String> problems = new ArrayList<>();
        for (Query query : queries) {
            String problem = problem(query);
            if (problem != null) {
                problems.add(query.title() + ": " + problem + ": " + query.expression());
            }
        }
        return problems;
    }

    private @Nullable String problem(Query query) throws IOException, InterruptedException {
        List<Map<String, String>> found = new ArrayList<>();
        try {
            if (query.instant()) {
                api().query(query.expression()).stream()
                        .filter(sample -> Double.isFinite(sample.value()))
                        .forEach(sample -> found.add(sample.labels()));
            } else {
                Instant now = Instant.now();
                api().queryRange(query.expression(), now.minusSeconds(30), now, Duration.ofSeconds(2)).stream()
                        .filter(series -> series.points().stream().anyMatch(point -> Double.isFinite(point.value())))
                        .forEach(series -> found.add(series.labels()));
            }
        } catch (IOException e) {
            return e.getMessage();
        }
        if (found.isEmpty()) {
            return "nothing";
        }
        return found.get(0).keySet().containsAll(query.labels()) ? null : found.get(0) + " without " + query.labels();
    }

    private GrafanaDashboard overview() throws IOException {
        return dashboard("why401.json", Map.of("cause", ".*", "reason", ".*", "route", ".*"));
    }

    private GrafanaDashboard ofReason(String reason) throws IOException {
        return dashboard("why401-reason.json", Map.of("reason", reason));
    }

    private static GrafanaDashboard dashboard(String file, Map<String, String> variables) throws IOException {
        Map<String, String> all = new TreeMap<>(variables);
        all.put("job", "(" + ShopWatch.JOB + "|" + AilingAgent.JOB + ")");
        all.put("instance", ".*");
        return new GrafanaDashboard(Files.readString(FILES.resolve(file)), all);
    }

    private void awaitScraped(int refusals) {
        await("scrape of " + refusals + " refusals")
                .atMost(Duration.ofSeconds(60))
                .until(() -> api().query("sum(why401_responses_total{job=\"" + ShopWatch.JOB + "\"})").stream()
                        .anyMatch(sample -> Math.round(sample.value()) == refusals));
    }

    private PrometheusApi api() {
        return Objects.requireNonNull(prometheus).api();
    }

    private String get(String path) throws IOException, InterruptedException {
        URI page = shop.agent().resolve(path);
        return client.send(HttpRequest.newBuilder(page).build(), HttpResponse.BodyHandlers.ofString())
                .body();
    }
}
