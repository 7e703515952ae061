package io.why401.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.why401.contract.harness.Launch;
import io.why401.contract.harness.Request;
import io.why401.contract.harness.Server;
import io.why401.contract.harness.ServerProcess;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Two agents in one JVM, in either order on its command line: each does all of its work. */
@LongTail
final class BesideOtherAgentsIT {

    /** ElasticApmTracer - startTransaction '' 00-[trace id]-[transaction id]-01 (…. */
    private static final Pattern STARTED = Pattern.compile("ElasticApmTracer - startTransaction '.*' (\\S+)");

    private static final Pattern ENDED = Pattern.compile("ElasticApmTracer - endTransaction '.*' (\\S+)");

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

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void worksWithElasticApmWhichHasATransactionForEachRequest(boolean before) {
        Launch launch = Launch.of(Server.BOOT_3_5);
        try (ServerProcess server = ServerProcess.start(before ? launch.before(ELASTIC) : launch.after(ELASTIC))) {
            assertReasons(server);

            assertTransactions(server);
            assertThat(server.file(ELASTIC_LOG) + server.stdout() + server.stderr())
                    .doesNotContain("VerifyError", "LinkageError");
        }
    }

    /** Requests went one after the other, so starts stand in their order. Of asynchronous ones some do not end, without us too. */
    private static void assertTransactions(ServerProcess server) {
        List<String> started = ids(server, STARTED);
        List<String> names = everything().map(Expectation::name).toList();
        assertThat(started).hasSameSizeAs(names);
        List<String> synchronous = IntStream.range(0, names.size())
                .filter(i -> !names.get(i).matches("(async|stream|callable|deferred|events).*"))
                .mapToObj(started::get)
                .toList();
        await("the end of each transaction")
                .atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(ids(server, ENDED)).containsAll(synchronous));
    }

    private static List<String> ids(ServerProcess server, Pattern line) {
        return line.matcher(server.file(ELASTIC_LOG))
                .results()
                .map(result -> result.group(1))
                .toList();
    }

    private static void awaitLines(ServerProcess server, String text, long count) {
        await(count + " lines with " + text)
                .atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(lines(server, text)).isEqualTo(count));
    }

    private static long lines(ServerProcess server, String text) {
        return server.stderr().lines().filter(line -> line.contains(text)).count();
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
