package io.why401.engine.publish.registry;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.Metrics;
import io.micrometer.core.instrument.config.MeterFilter;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.DoubleSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** On the Micrometer of the tests, in the part of an application's. */
class ApplicationRegistryTest {

    private static final MeterSpec REFUSED = counter("refused", "kind", "a");

    private final SimpleMeterRegistry application = new SimpleMeterRegistry();
    private final List<Throwable> failures = new ArrayList<>();
    private final ApplicationRegistry registry =
            new ApplicationRegistry(Metrics.class, new double[] {5, 60}, failures::add);
    private final DoubleSupplier seven = Double.valueOf(7)::doubleValue;

    @BeforeEach
    void join() {
        Metrics.addRegistry(application);
    }

    @AfterEach
    void leave() {
        registry.leave();
        Metrics.removeRegistry(application);
    }

    @Test
    void takesAwayWhatItShowedAndNothingElse() {
        Counter own = Metrics.counter("orders");
        registry.show(REFUSED, seven);
        assertThat(application.get("refused").tag("kind", "a").functionCounter().count())
                .isEqualTo(7);

        registry.leave();

        assertThat(application.getMeters()).extracting(this::name).containsExactly("orders");
        Metrics.globalRegistry.remove(own);
        assertThat(failures).isEmpty();
    }

    @Test
    void takesAwayWhatAFilterRenamed() {
        application.config().meterFilter(new MeterFilter() {
            @Override
            public Meter.Id map(Meter.Id id) {
                return id.withName("acme." + id.getName());
            }
        });
        registry.show(REFUSED, seven);
        assertThat(application.getMeters()).extracting(this::name).containsExactly("acme.refused");

        registry.leave();

        assertThat(application.getMeters()).isEmpty();
    }

    @Test
    void isContentWithWhatAFilterDenies() {
        application.config().meterFilter(MeterFilter.denyNameStartsWith("refused"));

        registry.show(REFUSED, seven);
        registry.record(age(), 3);

        assertThat(application.getMeters())
                .extracting(this::name)
                .contains("age")
                .doesNotContain("refused");
        assertThat(failures).isEmpty();
    }

    @Test
    void showsNothingInARegistryThatIsClosed() {
        application.close();

        registry.show(REFUSED, seven);
        registry.record(age(), 3);

        assertThat(application.getMeters()).isEmpty();
        assertThat(failures).isEmpty();
    }

    @Test
    void recordsInBuckets() {
        registry.record(age(), 3);
        registry.record(age(), 30);
        assertThat(application.get("age").summary().takeSnapshot().histogramCounts())
                .extracting(bucket -> bucket.bucket() + ":" + bucket.count())
                .containsExactly("5.0:1.0", "60.0:2.0");

        assertThat(application.get("age").summary().totalAmount()).isEqualTo(33);
        assertThat(failures).isEmpty();
    }

    @Test
    void leavesARegistryAloneThatThrowsAgainAndAgain() {
        application.config().meterFilter(new MeterFilter() {
            @Override
            public Meter.Id map(Meter.Id id) {
                throw new IllegalStateException("not today");
            }
        });

        for (int i = 0; i < 30; i++) {
            registry.show(counter("refused", "kind", "k" + i), seven);
        }

        assertThat(failures).hasSize(10).allMatch(IllegalStateException.class::isInstance);
        assertThat(registry.gaveUp()).isTrue();
    }

    @Test
    void takesAwayOfOneNameWhatIsNotWanted() {
        registry.show(REFUSED, seven);
        MeterSpec other = counter("refused", "kind", "b");
        registry.show(other, seven);

        registry.retain("refused", Set.of(other));

        assertThat(application.find("refused").functionCounters())
                .extracting(counter -> counter.getId().getTag("kind"))
                .containsExactly("b");
    }

    /** What Micrometer is given belongs to the JDK: any registry may keep it as long as it likes. */
    @Test
    void givesAwayNothingOfTheEngines() {
        MeterFunctions functions = new MeterFunctions();

        assertThat(functions.value().applyAsDouble(seven)).isEqualTo(7);
        for (Object function : List.of(functions.value(), functions.count())) {
            ClassLoader loader = function.getClass().getClassLoader();
            assertThat(loader == null || loader == ClassLoader.getPlatformClassLoader())
                    .as("%s of %s", function, loader)
                    .isTrue();
        }
    }

    @Test
    void runsTheApplicationsCodeInTheApplicationsContext() {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        List<ClassLoader> contexts = new ArrayList<>();
        application.config().onMeterAdded(meter -> contexts.add(thread.getContextClassLoader()));
        thread.setContextClassLoader(ClassLoader.getPlatformClassLoader());
        try {
            registry.show(REFUSED, seven);

            assertThat(contexts).containsExactly(Metrics.class.getClassLoader());
            assertThat(thread.getContextClassLoader()).isEqualTo(ClassLoader.getPlatformClassLoader());
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    private String name(Meter meter) {
        return meter.getId().getName();
    }

    private static MeterSpec counter(String name, String... tags) {
        return MeterSpec.of(MeterSpec.Kind.COUNTER, name, "what", "things", tags);
    }

    private static MeterSpec age() {
        return MeterSpec.of(MeterSpec.Kind.SUMMARY, "age", "how old", "seconds", "issuer", "x");
    }
}
