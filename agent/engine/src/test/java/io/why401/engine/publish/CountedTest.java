package io.why401.engine.publish;

import static org.assertj.core.api.Assertions.assertThat;

import io.why401.engine.capture.Routing;
import io.why401.engine.diagnose.Diagnosis;
import io.why401.engine.diagnose.Reason;
import io.why401.engine.settings.Settings;
import io.why401.engine.settings.SettingsReader;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CountedTest {

    private final Diagnosis diagnosis = Refusals.diagnosis(Reason.TOKEN_EXPIRED);

    @Test
    void labelsWhatAppliesAndSaysWhatDoesNot() {
        RefusalLabels labels = new RefusalLabels(settings("").labels());

        assertThat(labels.of(Refusals.minimal(), diagnosis))
                .isEqualTo(new ResponseLabels(
                        "401",
                        "token_or_session",
                        "token_expired",
                        "observed",
                        "GET",
                        "none",
                        "none",
                        "none",
                        "none",
                        "security"));
        assertThat(labels.of(
                        Refusals.on(
                                "BREW",
                                Routing.UNKNOWN,
                                null,
                                null,
                                Refusals.rule(null, "/admin/**", "hasRole('ADMIN')"),
                                Refusals.NOW),
                        diagnosis))
                .isEqualTo(new ResponseLabels(
                        "401",
                        "token_or_session",
                        "token_expired",
                        "observed",
                        "OTHER",
                        "unknown",
                        "unknown",
                        "/admin/** hasRole('ADMIN')",
                        "none",
                        "security"));
    }

    @Test
    void keepsLabelsWithinTheirCapsUnderRandomOnes() {
        Counted counted = new Counted(settings("labels.max-routes=20,labels.max-rules=10,labels.max-chains=5"));

        for (int i = 0; i < 10_000; i++) {
            counted.count(
                    Refusals.on(
                            "GET",
                            Routing.MATCHED,
                            random(),
                            null,
                            Refusals.rule(random(), random(), null),
                            Refusals.NOW),
                    diagnosis);
        }

        var series = counted.responses().counts().keySet();
        assertThat(series.stream().map(ResponseLabels::route).distinct())
                .hasSize(16)
                .contains("OTHER");
        assertThat(series.stream().map(ResponseLabels::rule).distinct())
                .hasSize(9)
                .contains("OTHER");
        assertThat(series.stream().map(ResponseLabels::chain).distinct())
                .hasSize(5)
                .contains("OTHER");
        assertThat(counted.responses().total()).isEqualTo(10_000);
    }

    @Test
    void letsInWhatMattersLater() {
        Counted counted = new Counted(settings("labels.max-routes=20,labels.max-series=40"));
        for (int i = 0; i < 10_000; i++) {
            counted.count(Refusals.onRoute(random()), diagnosis);
        }

        for (int i = 0; i < 1_000; i++) {
            counted.count(Refusals.onRoute(i % 10 == 0 ? "/orders/{id}" : random()), diagnosis);
        }

        assertThat(counted.responses().counts().entrySet().stream()
                        .filter(series -> series.getKey().route().equals("/orders/{id}"))
                        .mapToLong(series -> series.getValue().sum())
                        .sum())
                .isBetween(70L, 99L);
        assertThat(counted.responses().total()).isEqualTo(11_000);
    }

    @Test
    void foldsSeriesBeyondTheirCapAndKeepsCauseAndReason() {
        Counted counted = new Counted(settings("labels.max-series=50"));

        for (int i = 0; i < 10_000; i++) {
            counted.count(Refusals.onRoute("/" + i % 150), diagnosis);
        }

        Map<ResponseLabels, ?> series = counted.responses().counts();
        assertThat(series).hasSizeBetween(39, 51);
        assertThat(series.keySet())
                .contains(new ResponseLabels(
                        "401",
                        "token_or_session",
                        "token_expired",
                        "OTHER",
                        "OTHER",
                        "OTHER",
                        "OTHER",
                        "OTHER",
                        "OTHER",
                        "OTHER"))
                .allSatisfy(labels -> assertThat(labels.reason()).isEqualTo("token_expired"));
        assertThat(counted.responses().total()).isEqualTo(10_000);
    }

    @Test
    void countsExactlyUnderConcurrency() throws Exception {
        Counted counted = new Counted(settings("labels.max-routes=10,labels.max-series=7"));
        int threads = 8;
        int each = 20_000;
        CountDownLatch together = new CountDownLatch(threads);

        ExecutorService callers = Executors.newFixedThreadPool(threads);
        try {
            for (Future<?> caller : IntStream.range(0, threads)
                    .mapToObj(n -> callers.submit(() -> {
                        together.countDown();
                        together.await();
                        for (int i = 0; i < each; i++) {
                            counted.count(Refusals.onRoute("/" + i % 40), diagnosis);
                        }
                        return null;
                    }))
                    .toList()) {
                caller.get();
            }
        } finally {
            callers.shutdownNow();
        }

        assertThat(counted.responses().total()).isEqualTo((long) threads * each);
        assertThat(counted.responses().counts()).hasSizeLessThanOrEqualTo(8);
    }

    @Test
    void capsAreNotUsedUpByThreadsThatMeetAtOneLabel() throws Exception {
        CappedLabels labels = new CappedLabels(2);
        ExecutorService callers = Executors.newFixedThreadPool(8);
        try {
            for (Future<String> caller : IntStream.range(0, 1_000)
                    .mapToObj(n -> callers.submit(() -> labels.of("/same", "none")))
                    .toList()) {
                assertThat(caller.get()).isEqualTo("/same");
            }
        } finally {
            callers.shutdownNow();
        }

        assertThat(labels.of("/second", "none")).isEqualTo("/second");
        assertThat(labels.of("/third", "none")).isEqualTo("OTHER");
        assertThat(labels.of(" ", "none")).isEqualTo("none");
    }

    /** By itself only where events would go nowhere else. */
    @ParameterizedTest
    @CsvSource({
        "'', true",
        "events.stdout=true, false",
        "events.file=events.jsonl, false",
        "'events.stdout=true,events.logger=on', true",
        "events.logger=off, false"
    })
    void writesIntoTheApplicationsLog(String arguments, boolean expected) {
        assertThat(new Counted(settings(arguments)).events().sinks().contains(EventCounts.Sink.LOGGER))
                .isEqualTo(expected);
    }

    static Settings settings(String arguments) {
        return SettingsReader.read(arguments, new Properties(), Map.of(), complaint -> {
            throw new AssertionError(complaint);
        });
    }

    private static String random() {
        return Objects.toString(UUID.randomUUID());
    }
}
