package io.why401.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.why401.contract.harness.Event;
import io.why401.contract.harness.Jdk;
import io.why401.contract.harness.Launch;
import io.why401.contract.harness.Request;
import io.why401.contract.harness.Server;
import io.why401.contract.harness.ServerProcess;
import io.why401.contract.harness.Token;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordingFile;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A flight recording of a server holds its 401s as {@code why401.Refusal}. */
final class RecordingIT {

    private static final String REFUSAL = "why401.Refusal";

    @Test
    void holdsWhatIsRefusedWhileItRunsAndNothingElse() throws IOException {
        try (ServerProcess server = ServerProcess.start(Server.BOOT_3_5)) {
            server.refused(Request.get("/basic/orders/7"));
            assertThat(server.endpoint().get("/metrics"))
                    .contains("why401_events_total{outcome=\"published\",sink=\"jfr\"} 0.0");

            Jdk.ask(server.pid(), "JFR.start name=incident");
            List<Event> events = List.of(
                    server.refused(Request.get("/bearer/orders/7")
                            .bearer(Token.rs256().expiresIn(-900).build())
                            .header("traceparent", "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01")),
                    server.refused(Request.get("/basic/orders/7").basic("alice-mayfield", "wrong-as-can-be")),
                    server.refused(Request.get("/cases/set-status")));
            List<RecordedEvent> recorded = dumped(server, "incident.jfr");

            assertThat(recorded).hasSameSizeAs(events);
            for (int i = 0; i < events.size(); i++) {
                assertSame(recorded.get(i), events.get(i));
            }
            assertThat(recorded.get(0).getString("traceId")).isEqualTo("4bf92f3577b34da6a3ce929d0e0e4736");
            assertThat(recorded.get(0).getString("spanId")).isEqualTo("00f067aa0ba902b7");
            assertThat(server.endpoint().get("/metrics"))
                    .contains("why401_events_total{outcome=\"published\",sink=\"jfr\"} 3.0");
        }
    }

    private static void assertSame(RecordedEvent recorded, Event event) {
        assertField(recorded, "eventId", event.text("id"));
        assertField(recorded, "reason", event.text("reason"));
        assertField(recorded, "cause", event.text("cause"));
        assertField(recorded, "confidence", event.text("confidence"));
        assertField(recorded, "summary", event.text("summary"));
        assertField(recorded, "method", event.text("request.method"));
        assertField(recorded, "route", event.text("request.route"));
        assertField(recorded, "path", event.text("request.path"));
        assertField(recorded, "chain", event.text("rule.chain"));
        assertField(recorded, "rule", rule(event));
        assertField(recorded, "scheme", event.text("credentials.scheme"));
        assertField(recorded, "decidedBy", event.text("decision.decided_by"));
        assertField(recorded, "clientAddress", event.text("client.address"));
        assertField(recorded, "traceId", event.text("trace.trace_id"));
        assertThat(recorded.getInstant("time"))
                .isEqualTo(Instant.parse(String.valueOf(event.text("time"))).truncatedTo(ChronoUnit.MILLIS));
        assertThat(recorded.getThread().getJavaName()).isEqualTo("why401-events");
    }

    private static void assertField(RecordedEvent recorded, String name, @Nullable String expected) {
        assertThat(recorded.getString(name)).as(name).isEqualTo(expected);
    }

    private static @Nullable String rule(Event event) {
        String matcher = event.text("rule.matcher");
        String requirement = event.text("rule.requirement");
        return matcher == null || requirement == null ? requirement : matcher + " " + requirement;
    }

    /** The recorder goes on, and lets go of the agent that is gone. */
    @Test
    void startedBeforeTheAgentLetsGoOfIt() throws IOException {
        Launch recording = Launch.of(Server.TOMCAT_11_0)
                .after("-XX:SoftRefLRUPolicyMSPerMB=0", "-XX:StartFlightRecording=name=incident,settings=none");
        try (ServerProcess server = ServerProcess.startWithoutAgent(recording)) {
            // Nor is it kept by what waits for a collector that is not there.
            server.attach("otlp.endpoint=http://127.0.0.1:1");
            Event event = server.refused(Request.get("/cases/set-status"));
            server.detach();

            await("the engine's class loader to be collected")
                    .atMost(Duration.ofSeconds(30))
                    .untilAsserted(() -> {
                        Jdk.ask(server.pid(), "GC.run");
                        assertThat(Jdk.ask(server.pid(), "VM.classloader_stats"))
                                .doesNotContain("EngineClassLoader");
                    });
            assertThat(dumped(server, "detached.jfr"))
                    .singleElement()
                    .satisfies(one -> assertThat(one.getString("eventId")).isEqualTo(event.text("id")));
        }
    }

    private static List<RecordedEvent> dumped(ServerProcess server, String name) throws IOException {
        Path file = server.folder().resolve(name);
        Jdk.ask(server.pid(), "JFR.dump name=incident filename=" + file);
        return RecordingFile.readAllEvents(file).stream()
                .filter(event -> event.getEventType().getName().equals(REFUSAL))
                .sorted(Comparator.comparing(event -> event.getInstant("time")))
                .toList();
    }
}
