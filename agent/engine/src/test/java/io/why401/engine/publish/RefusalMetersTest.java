package io.why401.engine.publish;

import static org.assertj.core.api.Assertions.assertThat;

import io.why401.engine.capture.Application;
import io.why401.engine.diagnose.Diagnosis;
import io.why401.engine.diagnose.Fault;
import io.why401.engine.diagnose.Reason;
import io.why401.engine.health.AgentHealth;
import io.why401.engine.health.HookState;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RefusalMetersTest {

    private static final String TEXT = "text/plain; version=0.0.4; charset=utf-8";

    private static final String OPEN_METRICS = "application/openmetrics-text; version=1.0.0; charset=utf-8";

    private final AtomicLong responses = new AtomicLong();
    /** Micrometer keeps the object of a function counter weakly: this one must live as long as the test. */
    private final LongSupplier responseCount = responses::get;

    private final AgentHealth health = new AgentHealth();
    private final Counted counted = new Counted(CountedTest.settings("service.name=orders"));
    private final RefusalMeters meters = new RefusalMeters(counted, health, "orders", responseCount);

    @AfterEach
    void close() {
        meters.close();
    }

    @Test
    void showsRefusalsWithAllTheirTags() {
        counted.count(Refusals.onRoute("/orders/{id}"), Refusals.diagnosis(Reason.CREDENTIALS_MISSING));
        counted.count(Refusals.onRoute("/orders/{id}"), Refusals.diagnosis(Reason.CREDENTIALS_MISSING));

        assertThat(meters.scrape(TEXT))
                .contains("why401_responses_total{cause=\"credentials\",chain=\"none\",confidence=\"observed\","
                        + "decided_by=\"security\",method=\"GET\",reason=\"credentials_missing\","
                        + "route=\"/orders/{id}\",rule=\"none\",scheme=\"none\",status=\"401\"} 2.0");

        counted.count(Refusals.onRoute("/orders/{id}"), Refusals.diagnosis(Reason.CREDENTIALS_MISSING));
        assertThat(meters.scrape(TEXT)).contains("status=\"401\"} 3.0");
    }

    /** A trace in five seconds: whoever looks at a series wants one of its requests, not each. */
    @Test
    void showsATraceOfEachSeriesInOpenMetrics() {
        Diagnosis diagnosis = Refusals.diagnosis(Reason.CREDENTIALS_MISSING);
        counted.count(Refusals.traced(0, "a"), diagnosis);
        counted.count(Refusals.traced(4, "b"), diagnosis);
        assertThat(meters.scrape(OPEN_METRICS))
                .containsPattern("why401_responses_total\\{.*} 2\\.0 # \\{span_id=\"a{16}\",trace_id=\"a{32}\"} 1\\.0 "
                        + Refusals.NOW.getEpochSecond() + "\\.123\n");

        counted.count(Refusals.traced(5, "c"), diagnosis);
        counted.count(Refusals.minimal(), diagnosis);
        assertThat(meters.scrape(OPEN_METRICS))
                .contains("trace_id=\"" + "c".repeat(32) + "\"")
                .doesNotContain("aaaa");
        assertThat(meters.scrape(TEXT)).contains("why401_responses_total{").doesNotContain("trace_id");
    }

    @Test
    void showsTheDenominator() {
        responses.set(12);

        assertThat(meters.scrape(TEXT)).contains("why401_requests_total 12.0");
    }

    @Test
    void showsHowManyANetworkWasRefusedFor() {
        assertThat(meters.scrape(TEXT)).contains("why401_guessing_subjects 0.0");

        counted.guessing().add("198.51.100.0/24", "a");
        counted.guessing().add("198.51.100.0/24", "b");

        assertThat(meters.scrape(TEXT)).contains("why401_guessing_subjects 2.0");
    }

    @Test
    void showsHowLongAgoTokensExpired() {
        counted.count(
                Refusals.withToken(
                        Refusals.tokenExpiredAt(Refusals.NOW.minusSeconds(90), "https://id.example.com/realms/a")),
                Refusals.diagnosis(Reason.TOKEN_EXPIRED));
        counted.count(
                Refusals.withToken(Refusals.tokenExpiredAt(Refusals.NOW.minusSeconds(90), null)),
                Refusals.diagnosis(Reason.TOKEN_SIGNATURE_INVALID));

        String scrape = meters.scrape(TEXT);

        String series = "why401_token_expired_age_seconds_bucket{issuer=\"id.example.com\",le=";
        assertThat(scrape)
                .contains(series + "\"5.0\"} 0", series + "\"60.0\"} 0", series + "\"300.0\"} 1")
                .contains(series + "\"3600.0\"} 1", series + "\"21600.0\"} 1", series + "\"86400.0\"} 1")
                .contains(series + "\"2592000.0\"} 1")
                .contains("why401_token_expired_age_seconds_sum{issuer=\"id.example.com\"} 90.0")
                .doesNotContain("issuer=\"unknown\"");
    }

    @Test
    void keepsAgesFromBeforeTheRegistry() {
        Counted early = new Counted(CountedTest.settings(""));
        early.count(
                Refusals.withToken(Refusals.tokenExpiredAt(Refusals.NOW.minusSeconds(1), null)),
                Refusals.diagnosis(Reason.TOKEN_EXPIRED));

        try (RefusalMeters late = new RefusalMeters(early, health, "orders", responseCount)) {
            assertThat(late.scrape(TEXT)).contains("why401_token_expired_age_seconds_count{issuer=\"unknown\"} 1");
        }
    }

    @Test
    void showsFaultsOfOurOwn() {
        counted.count(Set.of(new Fault(Reason.USER_STORE_UNAVAILABLE, "database")), Application.unknown());
        meters.scrape(TEXT);
        counted.count(Set.of(new Fault(Reason.USER_STORE_UNAVAILABLE, "database")), Application.unknown());

        assertThat(meters.scrape(TEXT))
                .contains("why401_infrastructure_total{component=\"database\",kind=\"user_store_unavailable\"} 2.0");
    }

    @Test
    void showsTheAgentsOwnState() {
        health.library("tomcat", "11.0.27", HookState.ACTIVE, "");
        health.error("advice", new IllegalStateException("of this test"));
        counted.handling().add(2_000_000);
        counted.events().dropped();

        assertThat(meters.scrape(TEXT))
                .contains("why401_hooks{library=\"tomcat\",state=\"active\",version=\"11.0.27\"} 1.0")
                .contains("why401_agent_errors_total{kind=\"advice\"} 1.0")
                .contains("why401_handling_seconds_count 1", "why401_handling_seconds_sum 0.002")
                .contains("why401_events_total{outcome=\"dropped\",sink=\"ring\"} 1.0")
                .contains("why401_info{java=\"" + System.getProperty("java.version")
                        + "\",service=\"orders\",version=\"");

        health.library("tomcat", "11.0.27", HookState.FAILED, "of this test");
        assertThat(meters.scrape(TEXT)).contains("state=\"failed\"").doesNotContain("state=\"active\"");
    }

    @Test
    void describesEveryMeter() {
        health.library("tomcat", "11", HookState.ACTIVE, "");
        health.error("advice", new IllegalStateException("of this test"));
        counted.count(
                Refusals.withToken(Refusals.tokenExpiredAt(Refusals.NOW.minusSeconds(1), null)),
                Refusals.diagnosis(Reason.TOKEN_EXPIRED));

        assertThat(meters.scrape(TEXT).lines().filter(line -> line.startsWith("# HELP")))
                .hasSizeGreaterThanOrEqualTo(8)
                .allSatisfy(line -> assertThat(line.split(" ", 4)[3].strip()).hasSizeGreaterThan(5));
    }
}
