package io.why401.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.why401.contract.harness.Launch;
import io.why401.contract.harness.Request;
import io.why401.contract.harness.Server;
import io.why401.contract.harness.ServerProcess;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Two agents in one JVM, in either order on its command line: each does all of its work. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class BesideOtherAgentsIT {

    private static final String TRANSACTION = "ElasticApmTracer - endTransaction";

    private static final String ELASTIC_LOG = "elastic.log";
    private static final Path AGENTS = Path.of("target", "agents").toAbsolutePath();

    /** Spans go to stderr, nothing goes over a network. */
    private static final String[] OPENTELEMETRY = {
        "-javaagent:" + AGENTS.resolve("opentelemetry-javaagent.jar"),
        "-Dotel.traces.exporter=console",
        "-Dotel.metrics.exporter=none",
        "-Dotel.logs.exporter=none"
    };

    /** Its log at this level tells every transaction, and the JVM's options with the test's keys: it goes to a file of its own. */
    private static final String[] ELASTIC = {
        "-javaagent:" + AGENTS.resolve("elastic-apm-agent.jar"),
        "-Delastic.apm.log_level=DEBUG",
        "-Delastic.apm.log_file=" + ELASTIC_LOG,
        "-Delastic.apm.log_sending=false",
        "-Delastic.apm.server_url=http://127.0.0.1:9",
        "-Delastic.apm.central_config=false",
        "-Delastic.apm.cloud_provider=NONE"
    };

    private long transactionsWithoutUs;

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void worksWithOpenTelemetryWhichWritesASpanForEachRequest(boolean before) {
        Launch launch = Launch.of(Server.BOOT_3_5);
        try (ServerProcess server =
                ServerProcess.start(before ? launch.before(OPENTELEMETRY) : launch.after(OPENTELEMETRY))) {
            assertReasons(server);

            // LoggingSpanExporter: 'GET /basic/orders/{id}' : <trace id> <span id> SERVER [tracer: …
            awaitLines(
                    server,
                    "SERVER [tracer: io.opentelemetry.tomcat",
                    everything().count());
            assertThat(server.stderr()).doesNotContain("VerifyError", "ERROR", "LinkageError");
        }
    }

    /** One of the asynchronous cases does not end even then, so the number is asked for. */
    @BeforeAll
    void countTransactionsOfElasticAlone() {
        try (ServerProcess server =
                ServerProcess.startWithoutAgent(Launch.of(Server.BOOT_3_5).before(ELASTIC))) {
            everything().forEach(one -> server.wire().send(one.requests().get()));
            await().atMost(Duration.ofSeconds(30))
                    .until(() -> lines(server, TRANSACTION) >= everything().count() - 1);
            transactionsWithoutUs = lines(server, TRANSACTION);
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void worksWithElasticApmWhichEndsATransactionForEachRequest(boolean before) {
        Launch launch = Launch.of(Server.BOOT_3_5);
        try (ServerProcess server = ServerProcess.start(before ? launch.before(ELASTIC) : launch.after(ELASTIC))) {
            assertReasons(server);

            awaitLines(server, TRANSACTION, transactionsWithoutUs);
            assertThat(server.file(ELASTIC_LOG) + server.stdout() + server.stderr())
                    .doesNotContain("VerifyError", "LinkageError");
        }
    }

    private static void awaitLines(ServerProcess server, String text, long count) {
        await(count + " lines with " + text)
                .atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(lines(server, text)).isEqualTo(count));
    }

    private static long lines(ServerProcess server, String text) {
        return (server.stderr() + server.file(ELASTIC_LOG))
                .lines()
                .filter(line -> line.contains(text))
                .count();
    }

    private static Stream<Expectation> everything() {
        return Stream.of(CaseExpectations.ofEveryServer(), CaseExpectations.ofBoot(), CaseExpectations.ofSecurity())
                .flatMap(expectations -> expectations);
    }

    private static void assertReasons(ServerProcess server) {
        everything().forEach(expected -> {
            Request request = expected.requests().get();
            assertThat(server.wire().send(request).status()).as(expected.name()).isEqualTo(expected.status());
            if (expected.status() == 401) {
                assertThat(server.events().of(request.userAgent()).reason())
                        .as(expected.name())
                        .isEqualTo(expected.reasons().get(0));
            }
        });
        server.assertCountsAgree();
    }
}
