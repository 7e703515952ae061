package io.why401.engine.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.Metrics;
import io.micrometer.core.instrument.config.MeterFilter;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.why401.engine.capture.Application;
import io.why401.engine.health.AgentHealth;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The Micrometer of the tests is that of every application whose loader's ancestor is the tests'. */
class ApplicationMetersTest {

    private static final long SECOND = 1_000_000_000L;

    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
    private final News news = new News();
    private final ApplicationCounts counts = new ApplicationCounts(3, news);
    private final AgentHealth health = new AgentHealth();
    private final ApplicationMeters meters = meters(true);

    private ApplicationMeters meters(boolean initialised) {
        return new ApplicationMeters(
                counts,
                news,
                new JvmMeters(new Counted(CountedTest.settings("")), health, "orders", () -> 12),
                () -> List.of(Metrics.class),
                type -> initialised,
                3,
                health);
    }

    @BeforeEach
    void add() {
        Metrics.addRegistry(registry);
    }

    @AfterEach
    void remove() {
        meters.close();
        Metrics.globalRegistry.getMeters().forEach(Metrics.globalRegistry::remove);
        Metrics.removeRegistry(registry);
    }

    @Test
    void waitsUntilTheRegistriesAreSetUp() {
        meters.refresh(0);
        meters.refresh(4 * SECOND);
        assertThat(registry.getMeters()).isEmpty();

        SimpleMeterRegistry second = new SimpleMeterRegistry();
        Metrics.addRegistry(second);
        meters.refresh(6 * SECOND);
        assertThat(registry.getMeters()).isEmpty();

        meters.refresh(12 * SECOND);
        assertThat(registry.get("why401.requests").functionCounter().count()).isEqualTo(12);
        assertThat(second.get("why401.info").gauge().value()).isEqualTo(1);
        Metrics.removeRegistry(second);
    }

    @Test
    void waitsNoLongerForAnApplicationThatRefuses() {
        counts.refused(Application.of(tests()), labels("/a"));

        meters.refresh(0);

        assertThat(count("/a")).isEqualTo(1);
        counts.refused(Application.of(tests()), labels("/a"));
        assertThat(count("/a")).as("read at the scrape").isEqualTo(2);
    }

    @Test
    void isSeenByARegistryThatComesLaterAndByNoneInTheEnd() {
        counts.refused(Application.of(tests()), labels("/a"));
        meters.start();
        await().untilAsserted(() -> assertThat(count("/a")).isEqualTo(1));

        SimpleMeterRegistry later = new SimpleMeterRegistry();
        Metrics.addRegistry(later);
        assertThat(later.get("why401.responses").functionCounter().count()).isEqualTo(1);

        meters.close();
        assertThat(later.getMeters()).isEmpty();
        assertThat(registry.getMeters()).isEmpty();
        Metrics.removeRegistry(later);
    }

    @Test
    void leavesAClassAloneThatTheApplicationHasNotInitialised() {
        counts.refused(Application.of(tests()), labels("/a"));

        meters(false).refresh(3_600 * SECOND);

        assertThat(registry.getMeters()).isEmpty();
    }

    @Test
    void sumsUpApplicationsThatShareALibraryAndKeepsNoneOfThem() throws Exception {
        counts.refused(Application.of(tests()), labels("/a"));
        anotherRefuses();

        await().untilAsserted(() -> {
            System.gc();
            meters.refresh(SECOND);
            assertThat(counts.all()).as("the tests' own, and the unknown one").hasSize(2);
        });

        assertThat(count("/a")).isEqualTo(2);
        assertThat(registry.get("why401.token.expired.age").summary().totalAmount())
                .isEqualTo(30);
    }

    /** A method of its own: the frame of a test keeps what its variables once were. */
    private void anotherRefuses() throws IOException {
        try (URLClassLoader another = new URLClassLoader(new URL[0], tests())) {
            counts.refused(Application.of(another), labels("/a"));
            counts.expired(Application.of(another), "id.example.com", 30);
            meters.refresh(0);
            assertThat(counts.all()).hasSize(3);
        }
    }

    @Test
    void givesWhatNobodysCodeRefusedToTheOnlyLibrary() {
        counts.refused(Application.unknown(), labels("/a"));
        counts.refused(Application.of(ClassLoader.getPlatformClassLoader()), labels("/a"));

        meters.refresh(0);

        assertThat(count("/a")).isEqualTo(2);
    }

    @Test
    void showsNothingOfAnApplicationThatDoesNotSeeTheLibrary() throws Exception {
        try (URLClassLoader neighbour = new URLClassLoader(new URL[0], ClassLoader.getPlatformClassLoader())) {
            counts.refused(Application.of(neighbour), labels("/a"));
            counts.refused(Application.of(tests()), labels("/b"));

            meters.refresh(0);

            assertThat(registry.find("why401.responses").functionCounters())
                    .singleElement()
                    .extracting(counter -> counter.getId().getTag("route"))
                    .isEqualTo("/b");
        }
    }

    @Test
    void foldsSeriesOfManyApplicationsBeyondTheBound() throws Exception {
        try (URLClassLoader one = new URLClassLoader(new URL[0], tests());
                URLClassLoader two = new URLClassLoader(new URL[0], tests())) {
            IntStream.range(0, 3).forEach(i -> counts.refused(Application.of(one), labels("/one/" + i)));
            IntStream.range(0, 3).forEach(i -> counts.refused(Application.of(two), labels("/two/" + i)));

            meters.refresh(0);

            assertThat(registry.find("why401.responses").functionCounters()).hasSize(4);
            assertThat(count("OTHER")).isEqualTo(3);
        }
    }

    @Test
    @Timeout(20)
    void doesNotWaitForARegistryThatHangs() {
        CountDownLatch hangs = new CountDownLatch(1);
        CountDownLatch ends = new CountDownLatch(1);
        registry.config().meterFilter(new MeterFilter() {
            @Override
            public Meter.Id map(Meter.Id id) {
                hangs.countDown();
                try {
                    ends.await();
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
                return id;
            }
        });
        try {
            meters.start();
            counts.refused(Application.of(tests()), labels("/a"));
            await().until(() -> hangs.getCount() == 0);

            counts.refused(Application.of(tests()), labels("/b"));
            meters.close();
        } finally {
            ends.countDown();
        }
    }

    private double count(String route) {
        return registry.find("why401.responses").tag("route", route).functionCounters().stream()
                .mapToDouble(counter -> counter.count())
                .sum();
    }

    private static ClassLoader tests() {
        return Objects.requireNonNull(ApplicationMetersTest.class.getClassLoader());
    }

    private static ResponseLabels labels(String route) {
        return new ResponseLabels(
                "401",
                "credentials",
                "credentials_missing",
                "observed",
                "GET",
                route,
                "none",
                "none",
                "none",
                "security");
    }
}
