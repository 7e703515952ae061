package io.why401.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.why401.contract.harness.AgentCommand;
import io.why401.contract.harness.Event;
import io.why401.contract.harness.Launch;
import io.why401.contract.harness.Launchable;
import io.why401.contract.harness.Request;
import io.why401.contract.harness.Server;
import io.why401.contract.harness.ServerProcess;
import io.why401.contract.harness.TomcatDistribution;
import io.why401.contract.harness.WebApplications;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Events in the application's own log, as Logback, Log4j 2 and Boot's structured formats write them. */
final class LoggerIT {

    private static final String ON = "events.logger=on";
    private static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";
    private static final String SHORT_TRACE = "a3ce929d0e0e4736";
    private static final String LOADERS = "org.apache.catalina.loader.ParallelWebappClassLoader";
    private static final String PARENT = "00f067aa0ba902b7";

    /** Boot's own, behind a gate. */
    private static final String CONFIGURATION = """
            <configuration>
              <turboFilter class="com.example.logging.Gate"/>
              <include resource="org/springframework/boot/logging/logback/defaults.xml"/>
              <include resource="org/springframework/boot/logging/logback/console-appender.xml"/>
              <root level="INFO"><appender-ref ref="CONSOLE"/></root>
            </configuration>
            """;

    @TempDir
    private Path folder;

    /** One agent setting, so events go into the log without being asked to. */
    @Test
    void goesIntoTheLogWhereNothingElseIsSet() {
        ServerProcess server = ServerProcess.startWithoutAgent(
                Launch.of(Server.BOOT_3_5).before("-javaagent:" + AgentCommand.JAR + "=endpoint=off"));
        try {
            server.wire().send(Request.get("/open/broken/7"));
            server.wire().send(Request.get("/basic/orders/7"));

            assertThat(line(server, "stdout", "(credentials_missing)"))
                    .containsPattern(" INFO .*why401 +: 401 on GET /basic/orders/\\{id}: no credentials sent to ")
                    .endsWith("(credentials_missing)");
            assertThat(line(server, "stdout", "error_dispatch_denied")).contains(" WARN ");
            for (int i = 0; i < 60; i++) {
                server.wire().send(Request.get("/open/nowhere"));
            }
            await().untilAsserted(() -> assertThat(server.stdout())
                    .containsPattern(" WARN .*why401 +: \\d+ more 401s than why401.events.rate allows here: "
                            + "error_dispatch_denied \\d+"));
        } finally {
            server.stop();
        }
    }

    /** Boot's formats on Logback: the console's and the file's, each with the event's fields as JSON. */
    @Test
    void givesLogbackKeyValuePairsThatBootWritesAsFields() {
        try (ServerProcess server = structured(Server.BOOT_3_5)) {
            Event event = refused(server);

            JsonNode ecs = json(line(server, "stdout", id(event)));
            assertThat(ecs.at("/log/level").asString()).isEqualTo("INFO");
            assertThat(ecs.at("/log/logger").asString()).isEqualTo("why401");
            assertThat(ecs.at("/message").asString()).contains("(placeholder_token)");
            assertSame(ecs.get("why401"), event);
            assertThat(ecs.at("/why401/evidence").isArray()).isTrue();
            assertThat(ecs.at("/why401/response/status").isNumber()).isTrue();

            JsonNode logstash = json(line(server, "log.json", id(event)));
            assertThat(logstash.at("/logger_name").asString()).isEqualTo("why401");
            assertThat(logstash.get("why401.reason").asString()).isEqualTo(event.reason());
            assertThat(logstash.get("why401.request.route").asString()).isEqualTo(event.text("request.route"));
            assertThat(logstash.get("why401.trace.trace_id").asString()).isEqualTo(TRACE);
            assertPublished(server, 1);
        }
    }

    @Test
    void givesLog4jKeyValuePairsThatBootWritesAsFields() {
        try (ServerProcess server = structured(Server.BOOT_3_5_LOG4J2)) {
            Event event = refused(server);

            JsonNode ecs = json(line(server, "stdout", id(event)));
            assertThat(ecs.at("/log/logger").asString()).isEqualTo("why401");
            assertSame(ecs.get("why401"), event);
            JsonNode logstash = json(line(server, "log.json", id(event)));
            assertThat(logstash.get("why401.reason").asString()).isEqualTo(event.reason());
            assertPublished(server, 1);
        }
    }

    @Test
    void givesSlf4jOfOldOneJsonMessage() {
        try (ServerProcess server = ServerProcess.start(Server.BOOT_2_7, ON)) {
            Event event = server.refused(Request.get("/basic/orders/7").agent("${jndi:ldap:x}"));

            String line = line(server, "stdout", id(event));
            assertThat(line).contains("jndi").doesNotContain("${");
            assertThat(line).containsPattern(" INFO .*why401 +: \\{\"schema\":\"why401/1\"");
            assertThat(json(line.substring(line.indexOf(": {") + 2))).isEqualTo(event.json());
            assertPublished(server, 1);
        }
    }

    /** Lines of ours stand in the trace that the application's own stand in; then the log throws, then it blocks. */
    @Test
    void standsInTheApplicationsTraceAndSurvivesItsLog() throws IOException {
        Path configuration = Files.writeString(folder.resolve("logback.xml"), CONFIGURATION);
        Launch launch = Launch.of(Server.BOOT_3_5_TRACING).after("-Dlogging.config=" + configuration);
        try (ServerProcess server = ServerProcess.start(launch, ON, "events.rate=100000")) {
            assertStandsInItsTrace(server);
            assertHoldsUpNobody(server);
        }
    }

    private static void assertStandsInItsTrace(ServerProcess server) {
        Event carriedOn = refused(server);
        String span = carriedOn.text("trace.span_id");
        assertThat(carriedOn.text("trace.trace_id")).isEqualTo(TRACE);
        assertThat(span).matches("[0-9a-f]{16}").isNotEqualTo(PARENT);
        assertThat(line(server, "stdout", "(placeholder_token)")).contains("[" + TRACE + "-" + span + "] why401 ");

        Event begun = server.refused(Request.get("/basic/orders/7"));
        String trace = begun.text("trace.trace_id");
        assertThat(trace).matches("[0-9a-f]{32}").isNotEqualTo(TRACE);
        assertThat(line(server, "stdout", "(credentials_missing)"))
                .contains("[" + trace + "-" + begun.text("trace.span_id") + "] why401 ");

        String exemplar = " # {span_id=\"%s\",trace_id=\"%s\"} 1.0 ";
        assertThat(server.endpoint().openMetrics().lines().filter(line -> line.startsWith("why401_responses_total{")))
                .anyMatch(line -> line.contains(exemplar.formatted(span, TRACE)))
                .anyMatch(line -> line.contains(exemplar.formatted(begun.text("trace.span_id"), trace)));
        assertThat(server.endpoint().get("/metrics")).doesNotContain("trace_id");
        assertPublished(server, 2);
    }

    /** Neither requests nor other sinks; and what is lost is lost by the number. */
    private static void assertHoldsUpNobody(ServerProcess server) throws IOException {
        Path gate = Files.createFile(server.folder().resolve("broken"));
        refused(server);
        await().untilAsserted(() -> assertThat(logged(server, "failed")).isEqualTo(1));
        Files.move(gate, server.folder().resolve("blocked"));
        for (int i = 0; i < 300; i++) {
            server.wire().send(Request.get("/basic/orders/8"));
        }
        server.assertCountsAgree();
        // One is with the log, 256 wait for it.
        await().untilAsserted(() -> assertThat(logged(server, "dropped")).isEqualTo(43));
        Files.delete(server.folder().resolve("blocked"));
        assertPublished(server, 2 + 257);
        assertThat(server.stdout().lines().filter(line -> line.contains("why401 ") && line.contains("401 on GET")))
                .hasSize(2 + 257);
        assertThat(server.stderr()).contains("why401.events.logger: the application's logger throws");
    }

    /** And when they go, nothing of ours keeps them: no thread's local, no handle. */
    @Test
    void givesEachApplicationOfAContainerItsOwn() {
        List<String> names = List.of("north", "south");
        try (ServerProcess server = ServerProcess.start(TomcatDistribution.TOMCAT_11_0, ON)) {
            for (String name : names) {
                Path log = server.folder().resolve(name + ".log");
                Path war = WebApplications.logging(server.folder().resolve(name), log);
                assertThat(manager(server, "deploy?path=/" + name + "&war=file:" + war))
                        .startsWith("OK");
            }
            for (String name : names) {
                assertTrace(server.refused(Request.get("/" + name + "/orders/7")), TRACE);
                assertTrace(server.refused(Request.get("/" + name + "/b3/orders/7")), "0".repeat(16) + SHORT_TRACE);
            }
            assertPublished(server, 4);
            for (String name : names) {
                assertThat(server.file(name + ".log").lines())
                        .hasSize(3)
                        .first()
                        .asString()
                        .endsWith("started");
                assertThat(server.file(name + ".log").lines().skip(1))
                        .satisfiesExactly(
                                line -> assertThat(line).startsWith("INFO why401 [" + TRACE + "] 401 on GET"),
                                line -> assertThat(line).startsWith("INFO why401 [" + SHORT_TRACE + "] 401 on GET"));
                assertThat(manager(server, "undeploy?path=/" + name)).startsWith("OK");
            }
            // ROOT's and the manager application's are left.
            await("class loaders of web applications")
                    .pollInterval(Duration.ofMillis(200))
                    .untilAsserted(() -> assertThat(server.instances(LOADERS)).isEqualTo(2));
            server.refused(Request.get("/cases/send-error"));
            await().untilAsserted(() -> assertThat(logged(server, "failed")).isEqualTo(1));
        }
    }

    private static void assertTrace(Event event, String trace) {
        assertThat(event.text("trace.trace_id")).isEqualTo(trace);
        assertThat(event.text("trace.span_id")).isEqualTo(PARENT);
    }

    private static String manager(ServerProcess server, String command) {
        return server.wire()
                .send(Request.get("/manager/text/" + command)
                        .basic(TomcatDistribution.OPERATOR, TomcatDistribution.PASSWORD))
                .body();
    }

    private static ServerProcess structured(Launchable server) {
        return ServerProcess.start(
                Launch.of(server)
                        .after(
                                "-Dlogging.structured.format.console=ecs",
                                "-Dlogging.structured.format.file=logstash",
                                "-Dlogging.file.name=log.json"),
                ON);
    }

    private static Event refused(ServerProcess server) {
        return server.refused(Request.get("/bearer/orders/7")
                .header("traceparent", "00-" + TRACE + "-" + PARENT + "-01")
                .bearer("null"));
    }

    private static String id(Event event) {
        return event.json().get("id").asString();
    }

    private static void assertSame(JsonNode logged, Event event) {
        for (String field : List.of("id", "reason", "confidence", "summary", "request.route", "trace.trace_id")) {
            assertThat(logged.at("/" + field.replace('.', '/')).asString())
                    .as(field)
                    .isEqualTo(event.text(field));
        }
    }

    private static void assertPublished(ServerProcess server, long events) {
        await().untilAsserted(() -> assertThat(logged(server, "published")).isEqualTo(events));
    }

    private static long logged(ServerProcess server, String outcome) {
        return server.endpoint().sum("why401_events_total{outcome=\"" + outcome + "\",sink=\"logger\"}");
    }

    /** The one line that has this text. */
    private static String line(ServerProcess server, String file, String text) {
        await().untilAsserted(() -> assertThat(server.file(file).lines().filter(line -> line.contains(text)))
                .hasSize(1));
        return server.file(file)
                .lines()
                .filter(line -> line.contains(text))
                .findFirst()
                .orElseThrow();
    }

    private static JsonNode json(String line) {
        return JsonMapper.shared().readTree(line);
    }
}
