package io.why401.engine.publish;

import io.why401.engine.diagnose.Fault;
import io.why401.engine.publish.registry.ApplicationRegistry;
import io.why401.engine.publish.registry.MeterSpec;
import io.why401.engine.publish.registry.MeterSpec.Kind;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One copy of Micrometer, and what the applications that have it refused. On one thread. */
final class JoinedLibrary {

    /** So long nothing may change behind a registry before it counts as set up: Boot adds several, one after the other. */
    private static final long SETTLED_NANOS = 5_000_000_000L;

    private final ApplicationRegistry registry;
    private final int maxSeries;
    private final Map<ResponseLabels, SummedCount> responses = new HashMap<>();
    private final Map<Fault, SummedCount> faults = new HashMap<>();
    private int registries;
    private long changed;
    private boolean joined;

    JoinedLibrary(ApplicationRegistry registry, int maxSeries) {
        this.registry = registry;
        this.maxSeries = maxSeries;
    }

    ApplicationRegistry registry() {
        return registry;
    }

    boolean isGone() {
        return registry.metrics() == null;
    }

    @Nullable
    ClassLoader loader() {
        Class<?> metrics = registry.metrics();
        return metrics == null ? null : metrics.getClassLoader();
    }

    boolean isJoined() {
        return joined;
    }

    /**
     * A composite warns when a registry is added after meters (Micrometer 1.16), and common tags are for meters that come after
     * them: so meters wait for registries, and for the application to be done with them. One that refuses is.
     */
    boolean join(boolean serving, long nanos) {
        int now = registry.registries();
        if (now != registries) {
            registries = now;
            changed = nanos;
        }
        joined = now > 0 && (serving || nanos - changed >= SETTLED_NANOS);
        return joined;
    }

    void show(ApplicationCount application) {
        application
                .responses()
                .counts()
                .forEach((labels, count) -> responses(labels).add(count));
        application.faults().forEach((fault, count) -> faults(fault).add(count.adder()));
        application.shown();
        application.drain(age -> registry.record(expiredAge(age.issuer()), age.seconds()));
    }

    /** Once it is gone, its numbers stay and it does not. */
    void settle(ApplicationCount application) {
        show(application);
        application
                .responses()
                .counts()
                .forEach((labels, count) -> responses(labels).settle(count));
        application.faults().forEach((fault, count) -> faults(fault).settle(count.adder()));
    }

    private SummedCount responses(ResponseLabels labels) {
        SummedCount known = responses.get(labels);
        if (known != null) {
            return known;
        }
        if (responses.size() >= maxSeries && !labels.equals(labels.folded())) {
            return responses(labels.folded());
        }
        SummedCount added = new SummedCount();
        responses.put(labels, added);
        registry.show(
                new MeterSpec(
                        Kind.COUNTER,
                        MeterNames.RESPONSES,
                        "401 responses by what they were sent for",
                        "responses",
                        labels.tags()),
                added);
        return added;
    }

    private SummedCount faults(Fault fault) {
        return faults.computeIfAbsent(fault, first -> {
            SummedCount added = new SummedCount();
            registry.show(
                    MeterSpec.of(
                            Kind.COUNTER,
                            MeterNames.INFRASTRUCTURE,
                            "Faults of our own seen while requests were handled, whatever their answer",
                            null,
                            MeterNames.KIND,
                            fault.kind().id(),
                            MeterNames.COMPONENT,
                            fault.component()),
                    added);
            return added;
        });
    }

    private static MeterSpec expiredAge(String issuer) {
        return MeterSpec.of(
                Kind.SUMMARY,
                MeterNames.TOKEN_EXPIRED_AGE,
                "How long ago rejected tokens had expired",
                "seconds",
                MeterNames.ISSUER,
                issuer);
    }
}
