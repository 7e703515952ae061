package io.why401.engine.publish.otlp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.FunctionTimer;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import io.opentelemetry.proto.metrics.v1.AggregationTemporality;
import io.opentelemetry.proto.metrics.v1.HistogramDataPoint;
import io.opentelemetry.proto.metrics.v1.Metric;
import io.opentelemetry.proto.metrics.v1.NumberDataPoint;
import io.why401.engine.health.AgentHealth;
import io.why401.engine.publish.EventCounts;
import io.why401.engine.publish.SomeEvents;
import io.why401.engine.settings.Settings;
import io.why401.engine.settings.SettingsReader;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class OtlpMetricsTest {

    private final PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    private final LongAdder counted = new LongAdder();
    private final AgentHealth health = new AgentHealth();
    private final Receiver receiver = new Receiver();

    @AfterEach
    void close() {
        receiver.close();
        registry.close();
        assertThat(health.errors()).isEmpty();
    }

    @Test
    void sendsCountersAsSumsThatOnlyGrow() {
        for (String status : List.of("401", "none")) {
            FunctionCounter.builder("why401.responses", counted, LongAdder::sum)
                    .description("counted")
                    .baseUnit("responses")
                    .tag("status", status)
                    .register(registry);
        }
        counted.add(7);

        Metric metric = named("why401.responses");

        assertThat(metric.getUnit()).isEqualTo("{responses}");
        assertThat(metric.getDescription()).isEqualTo("counted");
        assertThat(metric.getSum().getIsMonotonic()).isTrue();
        assertThat(metric.getSum().getAggregationTemporality())
                .isEqualTo(AggregationTemporality.AGGREGATION_TEMPORALITY_CUMULATIVE);
        assertThat(metric.getSum().getDataPointsList())
                .hasSize(2)
                .allSatisfy(point -> {
                    assertThat(point.getAsInt()).isEqualTo(7);
                    assertThat(point.getStartTimeUnixNano()).isPositive();
                    assertThat(point.getTimeUnixNano()).isGreaterThan(point.getStartTimeUnixNano());
                })
                .extracting(point -> point.getAttributes(0).getValue().getStringValue())
                .containsExactlyInAnyOrder("401", "none");
    }

    @Test
    void sendsGaugesAndTimes() {
        Gauge.builder("why401.info", () -> 1).tag("version", "1").register(registry);
        FunctionTimer.builder("why401.handling", counted, adder -> 3, adder -> 1_500, TimeUnit.MILLISECONDS)
                .register(registry);

        NumberDataPoint info = named("why401.info").getGauge().getDataPoints(0);
        assertThat(info.getAsDouble()).isEqualTo(1);
        Metric handling = named("why401.handling");
        assertThat(handling.getUnit()).isEqualTo("s");
        HistogramDataPoint times = handling.getHistogram().getDataPoints(0);
        assertThat(times.getCount()).isEqualTo(3);
        assertThat(times.getSum()).isEqualTo(1.5);
        assertThat(times.getBucketCountsCount()).isZero();
    }

    @Test
    void sendsDistributionsWithTheirBounds() {
        DistributionSummary ages = DistributionSummary.builder("why401.token.expired.age")
                .baseUnit("seconds")
                .serviceLevelObjectives(5, 60, 300)
                .register(registry);
        for (double age : new double[] {1, 5, 30, 299, 300, 301, 9_000}) {
            ages.record(age);
        }

        Metric metric = named("why401.token.expired.age");
        HistogramDataPoint point = metric.getHistogram().getDataPoints(0);

        assertThat(metric.getUnit()).isEqualTo("s");
        assertThat(point.getExplicitBoundsList()).containsExactly(5.0, 60.0, 300.0);
        assertThat(point.getBucketCountsList()).containsExactly(2L, 1L, 2L, 2L);
        assertThat(point.getCount()).isEqualTo(7);
        assertThat(point.getSum()).isEqualTo(9_936);
    }

    private Metric named(String name) {
        Settings settings = SettingsReader.read("otlp.interval=1", new Properties(), Map.of(), complaint -> {
            throw new AssertionError(complaint);
        });
        EventCounts counts = SomeEvents.countsOf(EventCounts.Sink.OTLP);
        OtlpSink sink = Otlp.start(
                settings,
                receiver.url(),
                "host:1",
                counts,
                health,
                registry::getMeters,
                new Pace(Duration.ofSeconds(5), Duration.ofMillis(20), Duration.ofMillis(20)));
        try {
            await().until(() -> !receiver.metrics.isEmpty());
        } finally {
            sink.close();
        }
        // At the end once more, so that the last minute is not lost.
        assertThat(receiver.metrics).hasSizeGreaterThan(1);
        Map<String, Metric> byName =
                receiver.metrics.get(0).getResourceMetrics(0).getScopeMetrics(0).getMetricsList().stream()
                        .collect(Collectors.toMap(Metric::getName, Function.identity()));
        return Objects.requireNonNull(byName.get(name));
    }
}
