package io.why401.engine.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.why401.engine.capture.Application;
import io.why401.engine.diagnose.Fault;
import io.why401.engine.diagnose.Reason;
import io.why401.engine.health.AgentHealth;
import io.why401.engine.health.AgentVersion;
import io.why401.engine.health.HookState;
import java.lang.instrument.Instrumentation;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Comparator;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Over real sockets, on a free port. */
class EndpointTest {

    private final AgentHealth health = new AgentHealth();
    private final EndpointClient client = new EndpointClient();
    private @Nullable Publisher publisher;

    @AfterEach
    void close() {
        if (publisher != null) {
            publisher.close();
        }
    }

    @Test
    void servesMetricsInTheFormatThatIsAskedFor() throws Exception {
        String url = start("");
        published().publish(Refusals.onRoute("/orders"), Refusals.diagnosis(Reason.TOKEN_EXPIRED));

        HttpResponse<String> text = client.get(url + "/metrics");
        assertThat(text.headers().firstValue("Content-Type")).hasValue("text/plain; version=0.0.4; charset=utf-8");
        assertThat(text.body()).contains("why401_responses_total{", "reason=\"token_expired\"");

        HttpResponse<String> open =
                client.get(url + "/metrics", "Accept", "application/openmetrics-text;version=1.0.0,text/plain;q=0.5");
        assertThat(open.headers().firstValue("Content-Type").orElse("")).startsWith("application/openmetrics-text");
        assertThat(open.body()).endsWith("# EOF\n");
    }

    @Test
    void servesEventsThatMatchTheSchema() throws Exception {
        String url = start("");
        published().publish(Refusals.onRoute("/orders"), Refusals.diagnosis(Reason.TOKEN_EXPIRED));
        published().publish(Refusals.onRoute("/bills"), Refusals.diagnosis(Reason.BAD_CREDENTIALS));
        await().until(() -> client.json(url + "/events").size() == 2);

        JsonNode newest = client.json(url + "/events?limit=1").get(0);
        assertThat(newest.get("reason").asString()).isEqualTo("bad_credentials");
        assertThat(new EventSchema().problems(newest.toString())).isEmpty();
        assertThat(client.json(url + "/events?route=/orders")).hasSize(1);
        assertThat(client.json(url + "/events?cause=cors")).isEmpty();
        assertThat(client.get(url + "/events?reason=nope").statusCode()).isEqualTo(400);
    }

    @Test
    void servesItsStatus() throws Exception {
        health.active("tomcat", "unknown", "org.apache.coyote.Response: StatusSet");
        health.version("tomcat", "11.0.27");
        health.library("spring-security", "7.0.6", HookState.MISMATCH, "SomeFilter has no method for Refused");
        String url = start("endpoint.token=s3cret,service.name=orders");
        published().publish(Refusals.minimal(), Refusals.diagnosis(Reason.NO_SUCH_ROUTE));

        JsonNode status = client.json(url + "/status");

        assertThat(status.get("version").asString()).isEqualTo(AgentVersion.version());
        assertThat(status.get("service").asString()).isEqualTo("orders");
        assertThat(status.get("instance").asString())
                .endsWith(":" + ProcessHandle.current().pid());
        assertThat(status.get("responses").asInt()).isEqualTo(12);
        assertThat(status.get("responses_401").asInt()).isEqualTo(1);
        assertThat(status.at("/libraries/tomcat/hooks").asString()).isEqualTo("active");
        assertThat(status.at("/libraries/tomcat/version").asString()).isEqualTo("11.0.27");
        assertThat(status.at("/libraries/tomcat/active/0").asString())
                .isEqualTo("org.apache.coyote.Response: StatusSet");
        assertThat(status.at("/libraries/tomcat/misfits").size()).isZero();
        assertThat(status.at("/libraries/spring-security/hooks").asString()).isEqualTo("mismatch");
        assertThat(status.at("/libraries/spring-security/misfits/0").asString())
                .isEqualTo("SomeFilter has no method for Refused");
        assertThat(status.at("/settings/why401.endpoint.token").asString()).isEqualTo("(set, not shown)");
        assertThat(status.toString()).doesNotContain("s3cret");
        assertThat(status.at("/events/ring").isObject()).isTrue();
    }

    @Test
    void namesWhatOfOurOwnWasSeenBrokenLastFirst() throws Exception {
        String url = start("");
        Fault users = new Fault(Reason.USER_STORE_UNAVAILABLE, "sql");
        published().seen(Set.of(users), Application.unknown());
        published().seen(Set.of(users), Application.unknown());
        JsonNode one = client.json(url + "/status").get("infrastructure");

        assertThat(one).hasSize(1);
        assertThat(one.at("/0/kind").asString()).isEqualTo("user_store_unavailable");
        assertThat(one.at("/0/component").asString()).isEqualTo("sql");
        assertThat(one.at("/0/count").asInt()).isEqualTo(2);
        Instant last = Instant.parse(one.at("/0/last").asString());
        assertThat(last).isAfter(Instant.EPOCH);

        published().seen(Set.of(new Fault(Reason.CLOCK_SKEW, "clock")), Application.unknown());

        assertThat(client.json(url + "/status")
                        .get("infrastructure")
                        .valueStream()
                        .map(fault -> Instant.parse(fault.get("last").asString())))
                .hasSize(2)
                .isSortedAccordingTo(Comparator.reverseOrder());
    }

    @Test
    void explainsReasons() throws Exception {
        String url = start("");

        assertThat(client.get(url + "/reasons/token_expired").body())
                .contains(
                        "cause: token_or_session",
                        "means token_expired",
                        "What it looks like: looks so",
                        "The caller: caller, do this");
        assertThat(client.get(url + "/reasons/challenge_missing").body()).contains("means challenge_missing");
        assertThat(client.get(url + "/reasons").body().lines())
                .hasSize(57)
                .contains("token_expired", "challenge_missing");
        assertThat(client.get(url + "/reasons/nope").statusCode()).isEqualTo(404);
        assertThat(client.get(url + "/").body()).contains("/metrics", "/status", "/events", "/reasons/{reason}");
        assertThat(client.get(url + "/nope").statusCode()).isEqualTo(404);
    }

    @Test
    void servesTheDashboardsToWhoeverMayReadEvents() throws Exception {
        String url = start("endpoint.token=s3cret");

        assertThat(client.get(url + "/dashboards/grafana.json").statusCode()).isEqualTo(401);
        for (String name : new String[] {"grafana.json/why401.json", "grafana-reason.json/why401-reason.json"}) {
            String[] pageAndFile = name.split("/", 2);
            HttpResponse<String> page =
                    client.get(url + "/dashboards/" + pageAndFile[0], "Authorization", "Bearer s3cret");
            assertThat(page.headers().firstValue("Content-Type").orElse("")).startsWith("application/json");
            assertThat(page.body()).isEqualTo(Files.readString(Path.of("../dashboards/grafana", pageAndFile[1])));
        }
        HttpResponse<String> other =
                client.get(url + "/dashboards/../event.schema.json", "Authorization", "Bearer s3cret");
        assertThat(other.statusCode()).isEqualTo(404);
    }

    @Test
    void answersHeadWithoutABodyAndRefusesToPost() throws Exception {
        String url = start("");
        HttpResponse<String> head = client.send("HEAD", url + "/metrics");
        assertThat(head.statusCode()).isEqualTo(200);
        assertThat(head.body()).isEmpty();
        assertThat(head.headers().firstValueAsLong("Content-Length").orElse(0)).isPositive();

        HttpResponse<String> post = client.send("POST", url + "/metrics");
        assertThat(post.statusCode()).isEqualTo(405);
        assertThat(post.headers().map().keySet())
                .noneMatch(name -> name.toLowerCase(Locale.ROOT).startsWith("access-control"));
    }

    @Test
    void refusesAForeignHostName() throws Exception {
        String url = start("");

        assertThat(EndpointClient.raw(url, "GET /events HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n"))
                .startsWith("HTTP/1.1 403 ");
        assertThat(EndpointClient.raw(url, "GET /events HTTP/1.1\r\nHost: localhost:1\r\nConnection: close\r\n\r\n"))
                .startsWith("HTTP/1.1 200 ");
    }

    @Test
    void wantsTheTokenThatWasSet() throws Exception {
        String url = start("endpoint.token=s3cret");

        HttpResponse<String> without = client.get(url + "/events");
        assertThat(without.statusCode()).isEqualTo(401);
        assertThat(without.headers().firstValue("WWW-Authenticate")).hasValue("Bearer");
        assertThat(client.get(url + "/events", "Authorization", "Bearer s3cret").statusCode())
                .isEqualTo(200);
        assertThat(client.get(url + "/metrics").statusCode()).isEqualTo(200);
    }

    @Test
    void goesOnWithoutAnEndpointWhenThePortIsTaken() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Publisher without = publisher("endpoint=127.0.0.1:" + taken.getLocalPort());
            publisher = without;
            without.start();

            without.publish(Refusals.minimal(), Refusals.diagnosis(Reason.NO_SUCH_ROUTE));

            assertThat(without.endpoint()).isNull();
            assertThat(without.refusals()).isEqualTo(1);
        }
    }

    @Test
    void closesAConnectionThatNeverEndsItsRequest() throws Exception {
        try (Publisher unused = publisher("endpoint=off")) {
            unused.start();
            EndpointPages pages = pages();
            try (Endpoint endpoint = Endpoint.open(
                            "127.0.0.1",
                            CountedTest.settings("endpoint=127.0.0.1:0").endpoint(),
                            pages,
                            health,
                            null,
                            100);
                    Socket slow = EndpointClient.connect(endpoint.url())) {
                slow.getOutputStream().write("GET /metrics HTTP/1.1\r\nHost: loc".getBytes(StandardCharsets.US_ASCII));

                assertThat(slow.getInputStream().read()).isEqualTo(-1);
                assertThat(client.get(endpoint.url() + "/").statusCode()).isEqualTo(200);
            }
        }
    }

    @Test
    void usesTheServerOfTheJdkWhenTheApplicationNamesAnother() throws Exception {
        String property = "com.sun.net.httpserver.HttpServerProvider";
        System.setProperty(property, "com.example.Absent");
        try {
            Publisher withInstrumentation = new Publisher(
                    CountedTest.settings("endpoint=127.0.0.1:0"),
                    health,
                    () -> 0,
                    Refusals.explanations(),
                    instrumentation());
            publisher = withInstrumentation;
            withInstrumentation.start();

            assertThat(client.get(withInstrumentation.endpoint() + "/metrics").statusCode())
                    .isEqualTo(200);
        } finally {
            System.clearProperty(property);
        }
    }

    @Test
    void runsOnDaemonThreadsOnlyAndLeavesNoneBehind() throws Exception {
        Set<Thread> before = Thread.getAllStackTraces().keySet();
        String url = start("");
        client.get(url + "/metrics");

        assertThat(since(before)).isNotEmpty().allMatch(Thread::isDaemon);

        published().close();
        await().untilAsserted(() -> assertThat(since(before)).isEmpty());
    }

    /** By reflection: javac warns of annotations in this class whose types are nowhere (-Xlint:classfile). */
    private static Instrumentation instrumentation() throws ReflectiveOperationException {
        Class<?> agent = Class.forName("net.bytebuddy.agent.ByteBuddyAgent");
        return (Instrumentation) agent.getMethod("install").invoke(null);
    }

    /** The client's own threads do not count. */
    private static Set<Thread> since(Set<Thread> before) {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> !before.contains(thread))
                .filter(thread -> thread.getName().startsWith("why401")
                        || thread.getName().contains("HTTP-Dispatcher"))
                .collect(Collectors.toSet());
    }

    private String start(String arguments) {
        publisher = publisher(arguments.isEmpty() ? "endpoint=127.0.0.1:0" : "endpoint=127.0.0.1:0," + arguments);
        publisher.start();
        return Objects.requireNonNull(publisher.endpoint());
    }

    private Publisher published() {
        return Objects.requireNonNull(publisher);
    }

    private Publisher publisher(String arguments) {
        return new Publisher(CountedTest.settings(arguments), health, () -> 12, Refusals.explanations(), null);
    }

    private EndpointPages pages() {
        Counted counted = new Counted(CountedTest.settings(""));
        EventRing ring = new EventRing(10, counted.events());
        StatusJson status =
                new StatusJson(CountedTest.settings(""), health, counted, () -> 0, () -> 0, ring::held, "host:1");
        return new EndpointPages(
                new RefusalMeters(counted, health, "orders", () -> 0), status, ring, Refusals.explanations());
    }
}
