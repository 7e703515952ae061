package io.why401.contract;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.why401.contract.harness.Event;
import io.why401.contract.harness.Jdk;
import io.why401.contract.harness.Launch;
import io.why401.contract.harness.Server;
import io.why401.contract.harness.ServerProcess;
import io.why401.contract.harness.Woven;
import java.net.ConnectException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The agent comes and goes while a server is busy, and nobody notices; while it is there it misses nothing. */
abstract class AttachUnderLoadContract {

    private static final int ROUNDS = 10;
    private static final int CONNECTIONS = 8;
    private static final int REQUESTS = 160;

    private final Server kind;

    AttachUnderLoadContract(Server kind) {
        this.kind = kind;
    }

    abstract List<Expectation> mix();

    /** Some of the classes that have hooks. */
    abstract List<String> hooked();

    /** Without what the application itself logs as an error. */
    private List<Expectation> silent() {
        return mix().stream()
                .filter(one -> !one.name().equals("thrown-after") && !one.name().equals("broken"))
                .toList();
    }

    @Test
    void comesAndGoesTenTimesWithoutAFailedRequest() {
        try (ServerProcess server = ServerProcess.startWithoutAgent(kind)) {
            try (Load load = new Load(server.wire(), silent(), CONNECTIONS)) {
                load.more(REQUESTS);
                for (int round = 0; round < ROUNDS; round++) {
                    server.attach();
                    assertSeesEverything(server, load);
                    server.detach();
                    load.more(CONNECTIONS);
                }
                assertThat(load.failures()).isEmpty();
            }
            // The level of a line of Boot's: Spring also warns of what it calls an ERROR dispatch.
            assertThat(server.stdout() + server.stderr())
                    .doesNotContainPattern(" ERROR \\d+ ---")
                    .doesNotContain("SEVERE", "[why401] WARN");
        }
    }

    /** Between two silences, so that no request is half before or half behind. */
    private static void assertSeesEverything(ServerProcess server, Load load) {
        long[] before = new long[4];
        load.quietly(() -> {
            load.taken();
            before[0] = server.wire().count(401);
            before[1] = server.wire().total();
            before[2] = server.endpoint().sum("why401_responses_total");
            before[3] = server.endpoint().sum("why401_requests_total");
        });
        load.more(REQUESTS);
        load.quietly(() -> {
            assertThat(server.endpoint().sum("why401_responses_total") - before[2])
                    .as("401s counted")
                    .isEqualTo(server.wire().count(401) - before[0]);
            assertThat(server.endpoint().sum("why401_requests_total") - before[3])
                    .as("responses counted")
                    .isEqualTo(server.wire().total() - before[1]);
            assertReasons(server, load.taken());
            assertThat(server.endpoint().sum("why401_agent_errors_total")).isZero();
        });
    }

    private static void assertReasons(ServerProcess server, List<Load.Sent> sent) {
        await("an event for each of " + sent.size() + " requests")
                .atMost(Duration.ofSeconds(20))
                .pollInterval(Duration.ofMillis(20))
                .untilAsserted(() -> assertThat(sent)
                        .allSatisfy(one -> assertThat(reasons(server).getOrDefault(one.userAgent(), List.of()))
                                .as(one.as().name())
                                .isEqualTo(one.as().reasons())));
    }

    private static Map<String, List<String>> reasons(ServerProcess server) {
        return server.events().all().stream()
                .collect(groupingBy(
                        event -> String.valueOf(event.text("request.user_agent")), mapping(Event::reason, toList())));
    }

    @Test
    void leavesNothingBehind() {
        // JDK 25 remembers a type of ours softly, until memory is short: here at once.
        Launch launch = Launch.of(kind).after("-XX:SoftRefLRUPolicyMSPerMB=0");
        try (ServerProcess server = ServerProcess.startWithoutAgent(launch)) {
            send(server);
            assertThat(Woven.among(hooked(), server.pid())).isEmpty();

            server.attach("events.logger=on");
            send(server);
            URI metrics = server.endpoint().metrics();
            assertThat(Woven.among(hooked(), server.pid())).containsExactlyInAnyOrderElementsOf(hooked());
            assertThat(loaders(server)).contains("io.why401.agent.EngineClassLoader");
            assertThat(threads(server)).contains("\"why401-agent\"", "\"why401-events\"");

            server.detach();
            send(server);
            assertThat(Woven.among(hooked(), server.pid())).isEmpty();
            assertThat(threads(server)).doesNotContain("why401");
            assertThatThrownBy(() -> metrics.toURL().openStream()).isInstanceOf(ConnectException.class);
            await("the engine's class loader to be collected")
                    .atMost(Duration.ofSeconds(30))
                    .untilAsserted(() -> {
                        Jdk.ask(server.pid(), "GC.run");
                        assertThat(loaders(server)).doesNotContain("EngineClassLoader");
                    });
        }
    }

    private void send(ServerProcess server) {
        mix().forEach(one -> assertThat(server.wire().send(one.requests().get()).status())
                .as(one.name())
                .isEqualTo(one.status()));
    }

    private static String loaders(ServerProcess server) {
        return Jdk.ask(server.pid(), "VM.classloader_stats");
    }

    private static String threads(ServerProcess server) {
        return Jdk.ask(server.pid(), "Thread.print");
    }
}
