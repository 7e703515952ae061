package io.why401.engine.publish.otlp;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.google.protobuf.ByteString;
import io.opentelemetry.proto.collector.logs.v1.ExportLogsPartialSuccess;
import io.opentelemetry.proto.collector.logs.v1.ExportLogsServiceResponse;
import io.opentelemetry.proto.common.v1.AnyValue;
import io.opentelemetry.proto.common.v1.KeyValue;
import io.opentelemetry.proto.logs.v1.LogRecord;
import io.why401.engine.diagnose.Reason;
import io.why401.engine.health.AgentHealth;
import io.why401.engine.publish.EventCounts;
import io.why401.engine.publish.EventCounts.Outcome;
import io.why401.engine.publish.SomeEvents;
import io.why401.engine.settings.Settings;
import io.why401.engine.settings.SettingsReader;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Authenticator;
import java.net.CookieHandler;
import java.net.InetAddress;
import java.net.PasswordAuthentication;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OtlpSinkTest {

    private static final Pace HURRY = new Pace(Duration.ofSeconds(2), Duration.ofMillis(20), Duration.ofMillis(20));

    private final EventCounts counts = SomeEvents.countsOf(EventCounts.Sink.OTLP);
    private final AgentHealth health = new AgentHealth();
    private final Receiver receiver = new Receiver();
    private @Nullable OtlpSink started;

    @AfterEach
    void close() {
        if (started != null) {
            started.close();
        }
        receiver.close();
        assertThat(health.errors()).isEmpty();
    }

    @Test
    void sendsAnEventAsALogRecordUnderSemanticNames() {
        send(sink(receiver.url()), 1, Reason.TOKEN_EXPIRED);

        LogRecord sent = await().until(this::one, one -> one != null);
        assertThat(sent.getTimeUnixNano()).isEqualTo(SomeEvents.NANOS);
        assertThat(sent.getObservedTimeUnixNano()).isGreaterThan(sent.getTimeUnixNano());
        assertThat(sent.getSeverityNumber().name()).isEqualTo("SEVERITY_NUMBER_INFO");
        assertThat(sent.getSeverityText()).isEqualTo("INFO");
        assertThat(sent.getEventName()).isEqualTo("why401.refusal");
        assertThat(sent.getBody().getStringValue()).isEqualTo("what happened");
        assertThat(sent.getTraceId().toByteArray()).asHexString().isEqualTo("0AF7651916CD43DD8448EB211C80319C");
        assertThat(sent.getSpanId().toByteArray()).asHexString().isEqualTo("B7AD6B7169203331");
        Map<String, AnyValue> attributes = attributes(sent.getAttributesList());
        assertThat(texts(attributes))
                .containsEntry("log.record.uid", "000000000000000000000000")
                .containsEntry("http.request.method", "_OTHER")
                .containsEntry("http.request.method_original", "x")
                .containsEntry("http.route", "x")
                .containsEntry("url.path", "/x")
                .containsEntry("url.scheme", "https")
                .containsEntry("user_agent.original", "x")
                .containsEntry("client.address", "x")
                .containsEntry("server.address", "x")
                .containsEntry("error.type", "token_expired")
                .containsEntry("exception.type", "x")
                .containsEntry("exception.message", "x")
                .containsEntry("code.function.name", "x.x")
                .containsEntry("user.hash", "x")
                .containsEntry("why401.cause", "token_or_session")
                .containsEntry("why401.reason", "token_expired")
                .containsEntry("why401.confidence", "observed")
                .containsEntry("why401.token.kind", "jwt")
                .containsEntry("why401.rule.chain", "x")
                .containsEntry("why401.remedy.client", "caller, do this")
                .doesNotContainKeys("why401.time", "why401.summary", "why401.request.path", "why401.trace.trace_id");
        assertThat(named(attributes, "http.response.status_code").getIntValue()).isEqualTo(401);
        assertThat(named(attributes, "code.line.number").getIntValue()).isEqualTo(42);
        assertThat(named(attributes, "why401.token.expired_for_seconds").getIntValue())
                .isEqualTo(90);
        assertThat(inList(attributes, "http.request.header.x-forwarded-for").getStringValue())
                .isEqualTo("x");
        Map<String, AnyValue> exception = attributes(
                inList(attributes, "why401.exceptions").getKvlistValue().getValuesList());
        assertThat(texts(exception)).containsEntry("type", "x").containsEntry("message", "x");
        assertThat(texts(attributes(receiver.logs.get(0).getResource().getAttributesList())))
                .containsEntry("service.name", "orders")
                .containsEntry("service.instance.id", "host:1")
                .containsEntry("host.name", "host")
                .containsEntry("telemetry.sdk.name", "why401")
                .containsEntry("telemetry.sdk.language", "java");
        assertThat(receiver.headers.get(0).getFirst("Content-Type")).isEqualTo("application/x-protobuf");
        assertThat(receiver.headers.get(0).getFirst("User-Agent")).startsWith("why401/");
        awaitCount(Outcome.PUBLISHED, 1);
    }

    @Test
    void warnsOfFaultsOfOurOwn() {
        send(sink(receiver.url()), 1, Reason.USER_STORE_UNAVAILABLE);

        assertThat(await().until(this::one, one -> one != null)
                        .getSeverityNumber()
                        .name())
                .isEqualTo("SEVERITY_NUMBER_WARN");
    }

    @Test
    void sendsHeadersBelowTheBasePath() {
        send(sink(receiver.url().resolve("/otlp/"), "otlp.headers=x-api-key=a%2Cb+c"), 1, Reason.TOKEN_EXPIRED);

        awaitCount(Outcome.PUBLISHED, 1);
        assertThat(receiver.paths).containsExactly("/otlp/v1/logs");
        assertThat(receiver.headers.get(0).get("x-api-key")).containsExactly("a,b+c");
    }

    @Test
    void sendsWhatIsLeftWhenItCloses() {
        OtlpSink sink = sink(receiver.url());
        send(sink, 600, Reason.TOKEN_EXPIRED);

        sink.close();

        assertThat(receiver.records()).hasSize(600);
        assertThat(receiver.logs).hasSizeGreaterThan(1);
        assertThat(count(Outcome.PUBLISHED)).isEqualTo(600);
    }

    @ParameterizedTest
    @ValueSource(ints = {429, 502, 503, 504})
    void sendsAgainWhatMayBeTakenLater(int status) {
        receiver.replies.add(Receiver.Reply.of(status));
        receiver.replies.add(new Receiver.Reply(status, ByteString.copyFromUtf8("slowly"), "0"));

        send(sink(receiver.url()), 3, Reason.TOKEN_EXPIRED);

        awaitCount(Outcome.PUBLISHED, 3);
        assertThat(receiver.paths).hasSize(3);
        assertThat(receiver.records()).hasSize(3);
        assertThat(count(Outcome.FAILED)).isZero();
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 401, 404, 307, 500})
    void doesNotSendAgainWhatWouldBeRefusedAgain(int status) {
        receiver.replies.add(Receiver.Reply.of(status));

        send(sink(receiver.url()), 3, Reason.TOKEN_EXPIRED);

        awaitCount(Outcome.FAILED, 3);
        assertThat(receiver.paths).hasSize(1);
    }

    @Test
    void countsWhatACollectorRejects() {
        ByteString partial = ExportLogsServiceResponse.newBuilder()
                .setPartialSuccess(ExportLogsPartialSuccess.newBuilder()
                        .setRejectedLogRecords(2)
                        .setErrorMessage("too old\u001b[2J"))
                .build()
                .toByteString();
        receiver.replies.add(new Receiver.Reply(200, partial, ""));

        send(sink(receiver.url()), 5, Reason.TOKEN_EXPIRED);

        awaitCount(Outcome.FAILED, 2);
        assertThat(count(Outcome.PUBLISHED)).isEqualTo(3);
        assertThat(PartialSuccess.of(partial.asReadOnlyByteBuffer())).isEqualTo(new PartialSuccess(2, "too old?[2J"));
    }

    /** Of a connection that is taken: nothing, garbage, or a line without end. */
    @ParameterizedTest
    @ValueSource(strings = {"", "garbage\r\n\r\n", "HTTP/1.1 200 OK\r\nContent-Length: 9999\r\n\r\nhalf", "endless"})
    void givesUpOnACollectorThatIsNone(String reply) throws Exception {
        try (ServerSocket server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            Thread answering = new Thread(() -> answerWith(server, reply));
            answering.setDaemon(true);
            answering.start();

            send(sink(URI.create("http://127.0.0.1:" + server.getLocalPort())), 2, Reason.TOKEN_EXPIRED);

            if (reply.contains("200")) {
                awaitCount(Outcome.PUBLISHED, 2);
            } else {
                awaitCount(Outcome.FAILED, 2);
            }
        }
    }

    private static void answerWith(ServerSocket server, String reply) {
        try {
            while (true) {
                try (Socket socket = server.accept()) {
                    OutputStream out = socket.getOutputStream();
                    out.write(reply.getBytes(UTF_8));
                    for (int i = 0; reply.equals("endless") && i < 100; i++) {
                        out.write(new byte[1000]);
                    }
                    out.flush();
                }
            }
        } catch (IOException e) {
            if (!server.isClosed()) {
                answerWith(server, reply);
            }
        }
    }

    @Test
    void countsAsFailedWhatNobodyTakes() throws IOException {
        int port;
        try (ServerSocket closed = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = closed.getLocalPort();
        }

        send(sink(URI.create("http://127.0.0.1:" + port)), 2, Reason.TOKEN_EXPIRED);

        awaitCount(Outcome.FAILED, 2);
    }

    /** Nobody accepts, so what is written fills the socket's buffers, and nothing is ever read. */
    @Test
    void dropsAndCountsWhileACollectorHangsAndStillCloses() throws IOException {
        try (ServerSocket hanging = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            OtlpSink sink = sink(URI.create("http://127.0.0.1:" + hanging.getLocalPort()));
            int many = 3 * LogBuffer.MAX_RECORDS;

            send(sink, many, Reason.TOKEN_EXPIRED);
            assertThat(count(Outcome.DROPPED))
                    .isGreaterThanOrEqualTo(many - LogBuffer.MAX_RECORDS - LogBuffer.MAX_BATCH * 2L)
                    .isLessThan(many);
            sink.close();

            await().untilAsserted(() ->
                    assertThat(count(Outcome.DROPPED) + count(Outcome.FAILED)).isEqualTo(many));
            await().untilAsserted(() -> assertThat(Thread.getAllStackTraces().keySet())
                    .noneMatch(t -> t.getName().startsWith("why401-otlp")));
        }
    }

    /** HttpURLConnection would have asked them all, and told them our headers. */
    @Test
    void asksNothingThatTheApplicationHasSetForTheWholeJvm() {
        AtomicInteger asked = new AtomicInteger();
        CookieHandler cookies = CookieHandler.getDefault();
        ProxySelector proxies = ProxySelector.getDefault();
        CookieHandler.setDefault(new CookieHandler() {
            @Override
            public Map<String, List<String>> get(URI uri, Map<String, List<String>> headers) {
                asked.incrementAndGet();
                return Map.of("Cookie", List.of("session=secret"));
            }

            @Override
            public void put(URI uri, Map<String, List<String>> headers) {
                asked.incrementAndGet();
            }
        });
        ProxySelector.setDefault(new ProxySelector() {
            @Override
            public List<Proxy> select(URI uri) {
                asked.incrementAndGet();
                return List.of(Proxy.NO_PROXY);
            }

            @Override
            public void connectFailed(URI uri, SocketAddress address, IOException e) {}
        });
        Authenticator.setDefault(new Authenticator() {
            @Override
            protected PasswordAuthentication getPasswordAuthentication() {
                asked.incrementAndGet();
                return new PasswordAuthentication("user", "secret".toCharArray());
            }
        });
        try {
            receiver.replies.add(new Receiver.Reply(401, ByteString.copyFromUtf8("who are you"), ""));

            send(sink(receiver.url()), 1, Reason.TOKEN_EXPIRED);

            awaitCount(Outcome.FAILED, 1);
            assertThat(receiver.headers).hasSize(1);
            assertThat(receiver.headers.get(0)).doesNotContainKeys("Cookie", "Authorization");
            assertThat(asked).hasValue(0);
        } finally {
            CookieHandler.setDefault(cookies);
            ProxySelector.setDefault(proxies);
            Authenticator.setDefault(null);
        }
    }

    private OtlpSink sink(URI url, String... more) {
        Settings settings = SettingsReader.read(
                "service.name=orders" + (more.length == 0 ? "" : "," + more[0]),
                new Properties(),
                Map.of("WHY401_OTLP_ENDPOINT", url.toString()),
                complaint -> {
                    throw new AssertionError(complaint);
                });
        started = Otlp.start(settings, url, "host:1", counts, health, List::of, HURRY);
        return started;
    }

    private static void send(OtlpSink sink, int times, Reason reason) {
        for (int i = 0; i < times; i++) {
            SomeEvents.send(sink, reason);
        }
    }

    private @Nullable LogRecord one() {
        List<LogRecord> sent = receiver.records();
        return sent.isEmpty() ? null : sent.get(0);
    }

    private void awaitCount(Outcome outcome, long expected) {
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(count(outcome)).isEqualTo(expected));
    }

    private long count(Outcome outcome) {
        return SomeEvents.count(counts, EventCounts.Sink.OTLP, outcome);
    }

    private static Map<String, AnyValue> attributes(List<KeyValue> attributes) {
        return attributes.stream().collect(Collectors.toMap(KeyValue::getKey, KeyValue::getValue));
    }

    private static AnyValue named(Map<String, AnyValue> attributes, String name) {
        return Objects.requireNonNull(attributes.get(name), name);
    }

    private static AnyValue inList(Map<String, AnyValue> attributes, String name) {
        return named(attributes, name).getArrayValue().getValues(0);
    }

    private static Map<String, String> texts(Map<String, AnyValue> attributes) {
        return attributes.entrySet().stream()
                .filter(entry -> entry.getValue().hasStringValue())
                .collect(Collectors.toMap(
                        Map.Entry::getKey, entry -> entry.getValue().getStringValue()));
    }
}
