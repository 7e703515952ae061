package io.why401.engine.publish;

import io.why401.engine.health.AgentHealth;
import io.why401.engine.health.AgentVersion;
import io.why401.engine.publish.registry.ApplicationRegistry;
import io.why401.engine.publish.registry.MeterSpec;
import io.why401.engine.publish.registry.MeterSpec.Kind;
import io.why401.engine.publish.registry.Timing;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.DoubleSupplier;
import java.util.function.LongSupplier;

/** Meters of the agent and of the JVM as a whole, which every application's registry shows alike. On one thread. */
final class JvmMeters {

    private record Constant(double value) implements DoubleSupplier {
        @Override
        public double getAsDouble() {
            return value;
        }
    }

    private static final Constant ONE = new Constant(1);

    private final AgentHealth health;
    private final Map<MeterSpec, Object> fixed = new HashMap<>();
    private final Map<String, DoubleSupplier> errors = new HashMap<>();

    /**
     * All but hooks and errors, which come by and by.
     *
     * @param responses committed responses of any status; read at each scrape
     */
    JvmMeters(Counted counted, AgentHealth health, String service, LongSupplier responses) {
        this.health = health;
        fixed.put(
                MeterSpec.of(
                        Kind.GAUGE,
                        MeterNames.INFO,
                        "The agent, always 1",
                        null,
                        MeterNames.VERSION,
                        AgentVersion.version(),
                        MeterNames.JAVA,
                        System.getProperty("java.version", CappedLabels.UNKNOWN),
                        MeterNames.SERVICE,
                        service),
                ONE);
        DoubleSupplier requests = responses::getAsLong;
        fixed.put(
                MeterSpec.of(
                        Kind.COUNTER,
                        MeterNames.REQUESTS,
                        "Responses of any status that the server has committed",
                        "requests"),
                requests);
        fixed.put(
                MeterSpec.of(
                        Kind.TIMER, MeterNames.HANDLING, "Time that the agent spent on request threads for 401s", null),
                timing(counted.handling()));
        DoubleSupplier guessed = counted.guessing()::subjects;
        fixed.put(
                MeterSpec.of(
                        Kind.GAUGE,
                        MeterNames.GUESSING_SUBJECTS,
                        "Users and keys that one network was refused for within ten minutes, of the network with most",
                        "subjects"),
                guessed);
        for (EventCounts.Sink sink : counted.events().sinks()) {
            for (EventCounts.Outcome outcome : EventCounts.Outcome.values()) {
                LongAdder adder = counted.events().of(sink, outcome);
                DoubleSupplier events = adder::sum;
                fixed.put(
                        MeterSpec.of(
                                Kind.COUNTER,
                                MeterNames.EVENTS,
                                "Events by sink and what became of them",
                                "events",
                                MeterNames.SINK,
                                sink.id(),
                                MeterNames.OUTCOME,
                                outcome.id()),
                        events);
            }
        }
    }

    private static Timing timing(HandlingTime time) {
        return new Timing() {
            @Override
            public long getAsLong() {
                return time.count();
            }

            @Override
            public double getAsDouble() {
                return time.nanos();
            }
        };
    }

    void showIn(ApplicationRegistry registry) {
        fixed.forEach(registry::show);
        showHooks(registry);
        for (String kind : health.errors().keySet()) {
            registry.show(
                    MeterSpec.of(
                            Kind.COUNTER,
                            MeterNames.AGENT_ERRORS,
                            "Faults of the agent itself, suppressed so that the application does not notice",
                            "errors",
                            MeterNames.KIND,
                            kind),
                    errors.computeIfAbsent(kind, this::errorsOf));
        }
    }

    private DoubleSupplier errorsOf(String kind) {
        return () -> health.errors().getOrDefault(kind, 0L);
    }

    /** A library has one state at a time. */
    private void showHooks(ApplicationRegistry registry) {
        Set<MeterSpec> now = new HashSet<>();
        health.libraries()
                .forEach((name, library) -> now.add(MeterSpec.of(
                        Kind.GAUGE,
                        MeterNames.HOOKS,
                        "Hooks of one library, 1 for the state that they are in",
                        null,
                        MeterNames.LIBRARY,
                        name,
                        MeterNames.VERSION,
                        library.version(),
                        MeterNames.STATE,
                        library.state().id())));
        registry.retain(MeterNames.HOOKS, now);
        now.forEach(spec -> registry.show(spec, ONE));
    }
}
