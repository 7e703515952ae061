package io.why401.engine.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.why401.engine.capture.Refusal;
import io.why401.engine.diagnose.Diagnosis;
import io.why401.engine.diagnose.Explanation;
import io.why401.engine.diagnose.Finding;
import io.why401.engine.diagnose.Reason;
import io.why401.engine.health.AgentHealth;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PublisherTest {

    private static final String TEXT = "text/plain; version=0.0.4; charset=utf-8";

    @TempDir
    private Path folder;

    private final AgentHealth health = new AgentHealth();
    private final Refusal refusal = Refusals.onRoute("/orders/{id}");
    private final Diagnosis diagnosis = Refusals.diagnosis(Reason.CREDENTIALS_MISSING);

    @Test
    void writesEventsOfRefusalsFromBeforeAndAfterTheStart() throws IOException {
        Path file = folder.resolve("events.jsonl");
        EventSchema schema = new EventSchema();
        try (Publisher publisher = publisher("endpoint=off,events.file=" + file)) {
            publisher.publish(refusal, diagnosis);
            publisher.start();
            publisher.publish(refusal, diagnosis);

            await().until(() -> Files.readAllLines(file).size() == 2);
            assertThat(publisher.scrape(TEXT)).contains("status=\"401\"} 2.0");
        }
        List<String> lines = Files.readAllLines(file);
        assertThat(lines)
                .doesNotHaveDuplicates()
                .isSorted()
                .allSatisfy(line -> assertThat(schema.problems(line)).isEmpty());
        assertThat(health.errors()).isEmpty();
    }

    @Test
    void countsEveryRefusalAndAccountsForEveryEventUnderConcurrency() throws Exception {
        Path file = folder.resolve("events.jsonl");
        int threads = 4;
        int each = 5_000;
        Publisher publisher = publisher("endpoint=off,events.file.rate=0,queue.size=64,events.file=" + file);
        ExecutorService callers = Executors.newFixedThreadPool(threads);
        try {
            List<? extends Future<?>> running = IntStream.range(0, threads)
                    .mapToObj(n -> callers.submit(() -> {
                        for (int i = 0; i < each; i++) {
                            publisher.publish(refusal, diagnosis);
                        }
                    }))
                    .toList();
            publisher.start();
            for (Future<?> caller : running) {
                caller.get();
            }
            await().untilAsserted(() -> assertThat(sum(publisher.scrape(TEXT), "why401_events_total", "sink=\"file\""))
                    .isEqualTo(threads * each));

            String scrape = publisher.scrape(TEXT);
            assertThat(sum(scrape, "why401_responses_total", "")).isEqualTo(threads * each);
            assertThat(sum(scrape, "why401_events_total", "outcome=\"published\",sink=\"file\""))
                    .isEqualTo(Files.readAllLines(file).size());
        } finally {
            callers.shutdownNow();
            publisher.close();
        }
    }

    @Test
    void dropsAndCountsWhenTheQueueIsFull() {
        try (Publisher publisher = publisher("endpoint=off,queue.size=10")) {
            for (int i = 0; i < 25; i++) {
                publisher.publish(refusal, diagnosis);
            }
            publisher.start();

            await().untilAsserted(() -> assertThat(publisher.scrape(TEXT))
                    .contains("why401_events_total{outcome=\"dropped\",sink=\"ring\"} 15.0")
                    .contains("why401_events_total{outcome=\"published\",sink=\"ring\"} 10.0")
                    .contains("status=\"401\"} 25.0"));
            assertThat(publisher.refusals()).isEqualTo(25);
        }
    }

    @Test
    void writesWhatIsQueuedWhenItCloses() throws IOException {
        Path file = folder.resolve("events.jsonl");
        Publisher publisher = publisher("endpoint=off,events.file.rate=0,events.file=" + file);
        for (int i = 0; i < 1_000; i++) {
            publisher.publish(refusal, diagnosis);
        }
        publisher.start();
        publisher.close();

        assertThat(Files.readAllLines(file)).hasSize(1_000);

        publisher.publish(refusal, diagnosis);
        assertThat(publisher.refusals()).isEqualTo(1_001);
    }

    @Test
    void survivesWordsThatCannotBeFound() {
        Function<Finding, Explanation> broken = finding -> {
            throw new IllegalStateException("of this test");
        };
        try (Publisher publisher = new Publisher(CountedTest.settings("endpoint=off"), health, () -> 0, broken, null)) {
            publisher.start();
            publisher.publish(refusal, diagnosis);

            await().untilAsserted(() -> assertThat(publisher.scrape(TEXT))
                    .contains("why401_events_total{outcome=\"failed\",sink=\"ring\"} 1.0")
                    .contains("why401_agent_errors_total{kind=\"event\"} 1.0"));
        }
    }

    private Publisher publisher(String arguments) {
        return new Publisher(CountedTest.settings(arguments), health, () -> 0, Refusals.explanations(), null);
    }

    private static int sum(String scrape, String meter, String tags) {
        return scrape.lines()
                .filter(line -> line.startsWith(meter + "{") && line.contains(tags))
                .mapToInt(line -> (int) Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                .sum();
    }
}
