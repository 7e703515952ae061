package io.why401.engine.publish;

import io.micrometer.core.instrument.Clock;
import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.FunctionTimer;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.Tags;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import io.why401.engine.diagnose.Fault;
import io.why401.engine.health.AgentHealth;
import io.why401.engine.health.AgentVersion;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.LongSupplier;

/**
 * The agent's own registry, which shows what {@link Counted} holds. Created and scraped on agent threads; request
 * threads come here only to record the age of an expired token.
 */
final class RefusalMeters implements AutoCloseable {

    /**
     * 5 s, 1 min, 5 min, 1 h, 6 h, 1 d, 30 d: seconds say clock or refresh race, hours say a client that never
     * refreshes.
     */
    static final double[] AGES = {5, 60, 300, 3_600, 21_600, 86_400, 2_592_000};

    private final PrometheusMeterRegistry registry;
    private final Counted counted;
    private final AgentHealth health;
    private final MultiGauge hooks;
    private final Set<ResponseLabels> shownSeries = new HashSet<>();
    private final Set<Fault> shownFaults = new HashSet<>();
    private final Set<String> shownErrors = new HashSet<>();
    private final Map<String, DistributionSummary> ages = new ConcurrentHashMap<>();

    RefusalMeters(Counted counted, AgentHealth health, String service, LongSupplier responses) {
        this.counted = counted;
        registry = new PrometheusMeterRegistry(
                PrometheusConfig.DEFAULT, new TracedRegistry(counted.traces()), Clock.SYSTEM);
        this.health = health;
        hooks = MultiGauge.builder(MeterNames.HOOKS)
                .description("Hooks of one library, 1 for the state that they are in")
                .register(registry);
        showInfo(service);
        showTotals(responses);
        showGuessing();
        showEvents();
        counted.expiredAges().connect((issuer, seconds) -> age(issuer).record(seconds));
    }

    /** One exposition at a time: series are added here, and a scrape sees either all or none of a moment's. */
    synchronized String scrape(String contentType) {
        showLatest();
        return registry.scrape(contentType);
    }

    /** Those that a scrape would show now. */
    synchronized List<Meter> meters() {
        showLatest();
        return registry.getMeters();
    }

    private void showLatest() {
        counted.expiredAges().flush();
        showResponses();
        showFaults();
        showHealth();
    }

    private void showInfo(String service) {
        Gauge.builder(MeterNames.INFO, () -> 1)
                .description("The agent, always 1")
                .tag(MeterNames.VERSION, AgentVersion.version())
                .tag(MeterNames.JAVA, System.getProperty("java.version", CappedLabels.UNKNOWN))
                .tag(MeterNames.SERVICE, service)
                .register(registry);
    }

    private void showTotals(LongSupplier responses) {
        FunctionCounter.builder(MeterNames.REQUESTS, responses, LongSupplier::getAsLong)
                .description("Responses of any status that the server has committed")
                .baseUnit("requests")
                .register(registry);
        FunctionTimer.builder(
                        MeterNames.HANDLING,
                        counted.handling(),
                        HandlingTime::count,
                        HandlingTime::nanos,
                        TimeUnit.NANOSECONDS)
                .description("Time that the agent spent on request threads for 401s")
                .register(registry);
    }

    private void showGuessing() {
        Gauge.builder(MeterNames.GUESSING_SUBJECTS, counted.guessing(), Guessing::subjects)
                .description(
                        "Users and keys that one network was refused for within ten minutes, of the network with most")
                .baseUnit("subjects")
                .register(registry);
    }

    private void showEvents() {
        for (EventCounts.Sink sink : counted.events().sinks()) {
            for (EventCounts.Outcome outcome : EventCounts.Outcome.values()) {
                FunctionCounter.builder(MeterNames.EVENTS, counted.events().of(sink, outcome), LongAdder::sum)
                        .description("Events by sink and what became of them")
                        .baseUnit("events")
                        .tag(MeterNames.SINK, sink.id())
                        .tag(MeterNames.OUTCOME, outcome.id())
                        .register(registry);
            }
        }
    }

    private void showResponses() {
        counted.responses().counts().forEach((labels, count) -> {
            if (shownSeries.add(labels)) {
                FunctionCounter.builder(MeterNames.RESPONSES, count, LongAdder::sum)
                        .description("401 responses by what they were sent for")
                        .baseUnit("responses")
                        .tags(labels.tags().toArray(String[]::new))
                        .register(registry);
            }
        });
    }

    private void showFaults() {
        counted.faults().forEach((fault, count) -> {
            if (shownFaults.add(fault)) {
                FunctionCounter.builder(MeterNames.INFRASTRUCTURE, count, FaultCount::count)
                        .description("Faults of our own seen while requests were handled, whatever their answer")
                        .tag(MeterNames.KIND, fault.kind().id())
                        .tag(MeterNames.COMPONENT, fault.component())
                        .register(registry);
            }
        });
    }

    private void showHealth() {
        List<MultiGauge.Row<?>> rows = new ArrayList<>();
        health.libraries()
                .forEach((name, library) -> rows.add(MultiGauge.Row.of(
                        Tags.of(
                                MeterNames.LIBRARY, name,
                                MeterNames.VERSION, library.version(),
                                MeterNames.STATE, library.state().id()),
                        1)));
        hooks.register(rows, true);
        for (String kind : health.errors().keySet()) {
            if (shownErrors.add(kind)) {
                FunctionCounter.builder(
                                MeterNames.AGENT_ERRORS, health, h -> h.errors().getOrDefault(kind, 0L))
                        .description("Faults of the agent itself, suppressed so that the application does not notice")
                        .baseUnit("errors")
                        .tag(MeterNames.KIND, kind)
                        .register(registry);
            }
        }
    }

    private DistributionSummary age(String issuer) {
        DistributionSummary known = ages.get(issuer);
        return known != null ? known : ages.computeIfAbsent(issuer, this::register);
    }

    private DistributionSummary register(String issuer) {
        return DistributionSummary.builder(MeterNames.TOKEN_EXPIRED_AGE)
                .description("How long ago rejected tokens had expired")
                .baseUnit("seconds")
                .tag(MeterNames.ISSUER, issuer)
                .serviceLevelObjectives(AGES)
                .register(registry);
    }

    @Override
    public void close() {
        registry.close();
    }
}
