package io.why401.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.why401.demo.callers.Credentials;
import io.why401.demo.callers.IdentityProvider;
import io.why401.demo.callers.Incident;
import io.why401.demo.callers.Scenarios;
import io.why401.demo.report.AgentEndpoint;
import io.why401.demo.report.IncidentVerdict;
import io.why401.demo.watch.Prometheus;
import io.why401.demo.watch.PrometheusApi.Rule;
import io.why401.demo.watch.PrometheusConfig;
import io.why401.demo.watch.RuleFiles;
import io.why401.demo.watch.ShopWatch;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The incidents one after the other, each ended by its repair, in the shop's own jar with the agent's. Where Prometheus is
 * installed it watches, by the shipped rules without their waiting times ({@code for}).
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class IncidentsIT {

    private static final Path FOLDER = Path.of("target", "incidents");
    private static final Path RULES = Path.of("..", "agent", "dashboards", "prometheus");

    /** Slow enough for Prometheus to see the numbers rise. */
    private static final Duration PAUSE = Duration.ofMillis(10);

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final IdentityProvider provider;
    private final Scenarios scenarios;
    private final Shop shop;
    private final AgentEndpoint agent;
    private final @Nullable Prometheus prometheus;

    IncidentsIT() throws Exception {
        Options options = Options.parse(
                "--once",
                "--port=0",
                "--agent-port=0",
                "--agent-jar=" + System.getProperty("why401.agent"),
                "--shop-jar=" + System.getProperty("why401.shop"),
                "--folder=" + FOLDER);
        Credentials credentials = Credentials.random();
        provider = new IdentityProvider();
        scenarios = new Scenarios(provider, credentials);
        shop = new Shop(options, Ports.choose(options), provider.keySet(), credentials);
        agent = new AgentEndpoint(shop.agent());
        prometheus = Prometheus.installed().isPresent() ? watch(shop) : null;
        shop.start();
    }

    private static Prometheus watch(Shop shop) throws IOException, InterruptedException {
        List<Path> rules = RuleFiles.copy(RULES, FOLDER.resolve("rules"), Duration.ofSeconds(1), Duration.ZERO);
        PrometheusConfig.Job job =
                new PrometheusConfig.Job(ShopWatch.JOB, shop.agent().resolve("/metrics"));
        return Prometheus.start(
                PrometheusConfig.of(Duration.ofMillis(500), List.of(job), rules), FOLDER.resolve("prometheus"));
    }

    @AfterAll
    void stop() {
        shop.close();
        provider.close();
        if (prometheus != null) {
            prometheus.close();
        }
    }

    @Order(1)
    @ParameterizedTest
    @EnumSource
    void isExplainedCountedAndRepaired(Incident incident) throws Exception {
        IncidentVerdict verdict = new IncidentVerdict(incident);
        IncidentPlay play = new IncidentPlay(incident, shop, provider, scenarios);

        verdict.ordinary("before", play.send(Duration.ZERO, sent -> sent >= 40));
        play.begin();
        verdict.during(play.send(PAUSE, sent -> sent >= 200));
        play.repair();
        verdict.ordinary("after", play.send(Duration.ZERO, sent -> sent >= 80));

        assertThat(verdict.missing()).isEmpty();
    }

    @Order(2)
    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "BOTS")
    void setsOffItsAlert(Incident incident) {
        ShopWatch watch = new ShopWatch(prometheus().api());

        await(incident.alert().orElseThrow()).atMost(PATIENCE).until(() -> watch.knows(incident));
    }

    @Order(2)
    @Test
    void setsOffNoAlertWhenBotsAloneAreRefused() throws Exception {
        ShopWatch watch = new ShopWatch(prometheus().api());

        await("refusals of bots").atMost(PATIENCE).until(() -> watch.knows(Incident.BOTS));
        assertThat(prometheus().api().alerts())
                .noneMatch(alert -> alert.toString().contains(Incident.BOTS.reason()))
                // What a scanner asks for that might be a file.
                .noneMatch(alert -> alert.labels().getOrDefault("route", "").matches("none|unknown"));
    }

    @Order(3)
    @Test
    void isTheSameInPrometheusAndAllRulesEvaluate() throws Exception {
        ShopWatch watch = new ShopWatch(prometheus().api());

        assertThat(watch.differences(agent.counts())).isEmpty();
        assertThat(agent.counts().allRefused()).isPositive();
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(prometheus().api().rules())
                        .hasSizeGreaterThan(12)
                        .allSatisfy(rule -> assertThat(rule)
                                .extracting(Rule::health, Rule::lastError)
                                .containsExactly("ok", "")));
    }

    private Prometheus prometheus() {
        assumeTrue(prometheus != null, Prometheus.HOW_TO_INSTALL);
        return Objects.requireNonNull(prometheus);
    }
}
