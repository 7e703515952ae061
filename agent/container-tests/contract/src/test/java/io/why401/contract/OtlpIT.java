package io.why401.contract;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.opentelemetry.proto.common.v1.AnyValue;
import io.opentelemetry.proto.common.v1.KeyValue;
import io.opentelemetry.proto.logs.v1.LogRecord;
import io.opentelemetry.proto.metrics.v1.HistogramDataPoint;
import io.opentelemetry.proto.metrics.v1.Metric;
import io.why401.contract.harness.Event;
import io.why401.contract.harness.OtlpReceiver;
import io.why401.contract.harness.Request;
import io.why401.contract.harness.Secrets;
import io.why401.contract.harness.Server;
import io.why401.contract.harness.ServerProcess;
import io.why401.contract.harness.Token;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** A collector gets what the events file and the endpoint have. */
final class OtlpIT {

    /** Fields that are no attribute of their own name, checked by {@link #assertRecord}. */
    private static final List<String> ELSEWHERE = List.of(
            "time",
            "service",
            "instance",
            "summary",
            "trace.trace_id",
            "trace.span_id",
            "request.secure",
            "request.protocol",
            "request.host",
            "decision.class",
            "decision.method");

    private static final Map<String, String> SEMANTIC = Map.of(
            "id", "log.record.uid",
            "request.method", "http.request.method",
            "request.path", "url.path",
            "request.route", "http.route",
            "request.user_agent", "user_agent.original",
            "client.address", "client.address",
            "decision.line", "code.line.number",
            "response.status", "http.response.status_code");

    @Test
    void getsTheEventsOfTheFileAndTheMetricsOfTheEndpoint() {
        String key = Secrets.keep(UUID.randomUUID().toString());
        try (OtlpReceiver collector = new OtlpReceiver(key);
                ServerProcess server = ServerProcess.start(
                        Server.BOOT_3_5,
                        "otlp.endpoint=" + collector.url(),
                        "otlp.headers=x-api-key=" + key,
                        "otlp.interval=1")) {
            refuse(server);

            List<Event> events =
                    server.events().awaitAtLeast((int) server.wire().count(401));
            await().atMost(Duration.ofSeconds(20))
                    .untilAsserted(() -> assertThat(collector.records()).hasSameSizeAs(events));
            Map<String, LogRecord> byId = new HashMap<>();
            collector
                    .records()
                    .forEach(one -> byId.put(
                            plain(OtlpReceiver.attributes(one.getAttributesList())
                                    .get("log.record.uid")),
                            one));
            assertThat(byId).hasSameSizeAs(events);
            events.forEach(event -> assertRecord(byId.get(String.valueOf(event.text("id"))), event));
            assertThat(collector.userAgents()).allMatch(agent -> agent.startsWith("why401/"));
            await().atMost(Duration.ofSeconds(20))
                    .untilAsserted(() -> assertThat(sent(collector.metrics())).isEqualTo(scraped(server)));
            assertThat(server.endpoint().get("/status")).contains("\"why401.otlp.headers\" : \"(set, not shown)\"");
        }
    }

    private static void refuse(ServerProcess server) {
        server.refused(Request.get("/bearer/orders/7")
                .bearer(Token.rs256().expiresIn(-900).build())
                .header("traceparent", "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01"));
        server.refused(Request.get("/basic/orders/7?page=2").basic("alice-mayfield", "wrong-as-can-be"));
        server.refused(Request.get("/basic/orders/7").header("X-Forwarded-For", "192.0.2.7"));
        server.refused(Request.get("/cases/set-status"));
        server.refused(Request.get("/open/broken/7"));
        server.refused(Request.get("/nowhere").header("Origin", "https://shop.example"));
    }

    private static void assertRecord(@Nullable LogRecord found, Event event) {
        assertThat(found).as("%s", event).isNotNull();
        LogRecord logRecord = Objects.requireNonNull(found);
        assertThat(logRecord.getBody().getStringValue()).isEqualTo(event.text("summary"));
        Instant time = Instant.parse(String.valueOf(event.text("time")));
        assertThat(logRecord.getTimeUnixNano() / 1_000)
                .isEqualTo(time.getEpochSecond() * 1_000_000L + time.getNano() / 1_000);
        assertThat(logRecord.getEventName()).isEqualTo("why401.refusal");
        assertThat(logRecord.getSeverityText())
                .isEqualTo(List.of("masked_error", "misconfiguration").contains(event.cause()) ? "WARN" : "INFO");
        String trace = event.text("trace.trace_id");
        assertThat(logRecord.getTraceId().size()).isEqualTo(trace == null ? 0 : 16);
        if (trace != null) {
            assertThat(logRecord.getTraceId().toByteArray()).asHexString().isEqualToIgnoringCase(trace);
            assertThat(logRecord.getSpanId().toByteArray())
                    .asHexString()
                    .isEqualToIgnoringCase(String.valueOf(event.text("trace.span_id")));
        }
        Map<String, AnyValue> attributes = OtlpReceiver.attributes(logRecord.getAttributesList());
        assertThat(plain(attributes.get("url.scheme"))).isEqualTo("http");
        assertThat(plain(attributes.get("network.protocol.version"))).isEqualTo("1.1");
        assertThat(plain(attributes.get("error.type"))).isEqualTo(event.reason());
        assertThat(event.text("request.host")).startsWith(plain(attributes.get("server.address")));
        fields("", event.json()).forEach((path, value) -> {
            String origin = path.equals("request.origin") ? "http.request.header.origin" : "";
            String forwarded = path.equals("client.forwarded_for") ? "http.request.header.x-forwarded-for" : "";
            String type = path.equals("request.content_type") ? "http.request.header.content-type" : "";
            String header = origin + forwarded + type;
            String name = header.isEmpty() ? SEMANTIC.getOrDefault(path, "why401." + path) : header;
            assertThat(attributes).as(path).containsKey(name);
            String shown = plain(attributes.get(name));
            assertThat(header.isEmpty() ? shown : shown.substring(1, shown.length() - 1))
                    .as(path)
                    .isEqualTo(value);
        });
    }

    /** Every field that is no group, by its path; lists and what is in them as text. */
    private static Map<String, String> fields(String prefix, JsonNode group) {
        Map<String, String> fields = new HashMap<>();
        group.properties().forEach(field -> {
            String path = prefix + field.getKey();
            if (field.getValue().isObject()) {
                fields.putAll(fields(path + ".", field.getValue()));
            } else if (!ELSEWHERE.contains(path)) {
                fields.put(path, plain(field.getValue()));
            }
        });
        return fields;
    }

    private static String plain(JsonNode value) {
        if (value.isObject()) {
            return new TreeMap<>(value.properties().stream()
                            .collect(toMap(Map.Entry::getKey, field -> plain(field.getValue()))))
                    .toString();
        }
        return value.isArray() ? value.valueStream().map(OtlpIT::plain).toList().toString() : value.asString();
    }

    private static String plain(@Nullable AnyValue value) {
        AnyValue given = Objects.requireNonNull(value);
        return switch (given.getValueCase()) {
            case STRING_VALUE -> given.getStringValue();
            case BOOL_VALUE -> Boolean.toString(given.getBoolValue());
            case INT_VALUE -> Long.toString(given.getIntValue());
            case ARRAY_VALUE ->
                given.getArrayValue().getValuesList().stream()
                        .map(OtlpIT::plain)
                        .toList()
                        .toString();
            case KVLIST_VALUE ->
                new TreeMap<>(OtlpReceiver.attributes(given.getKvlistValue().getValuesList()).entrySet().stream()
                                .collect(toMap(Map.Entry::getKey, one -> plain(one.getValue()))))
                        .toString();
            default -> throw new AssertionError(given);
        };
    }

    /** Samples of the text format by name and sorted labels, but for the largest value, which OTLP's histograms do without. */
    private static Map<String, Double> scraped(ServerProcess server) {
        Map<String, Double> samples = new TreeMap<>();
        server.endpoint()
                .get("/metrics")
                .lines()
                .filter(line -> !line.startsWith("#") && !line.startsWith("why401_token_expired_age_seconds_max"))
                .forEach(line -> {
                    int end = line.lastIndexOf(' ');
                    samples.put(line.substring(0, end), Double.parseDouble(line.substring(end + 1)));
                });
        assertThat(samples).hasSizeGreaterThan(20);
        return samples;
    }

    /** The same of what a collector got, under the names that it would give to Prometheus. */
    private static Map<String, Double> sent(List<Metric> metrics) {
        Map<String, Double> samples = new TreeMap<>();
        for (Metric metric : metrics) {
            String name = metric.getName().replace('.', '_') + (metric.getUnit().equals("s") ? "_seconds" : "");
            metric.getSum()
                    .getDataPointsList()
                    .forEach(one ->
                            put(samples, name + "_total", labels(one.getAttributesList()), (double) one.getAsInt()));
            metric.getGauge()
                    .getDataPointsList()
                    .forEach(one -> put(samples, name, labels(one.getAttributesList()), one.getAsDouble()));
            metric.getHistogram().getDataPointsList().forEach(one -> putHistogram(samples, name, one));
        }
        return samples;
    }

    private static void putHistogram(Map<String, Double> samples, String name, HistogramDataPoint point) {
        Map<String, String> labels = labels(point.getAttributesList());
        put(samples, name + "_count", labels, (double) point.getCount());
        put(samples, name + "_sum", labels, point.getSum());
        double upTo = 0;
        for (int i = 0; i < point.getBucketCountsCount(); i++) {
            upTo += point.getBucketCounts(i);
            Map<String, String> bounded = new TreeMap<>(labels);
            boolean last = i == point.getExplicitBoundsCount();
            bounded.put("le", last ? "+Inf" : Double.toString(point.getExplicitBounds(i)));
            put(samples, name + "_bucket", bounded, upTo);
        }
    }

    private static void put(Map<String, Double> samples, String name, Map<String, String> labels, double value) {
        String text = labels.entrySet().stream()
                .map(one -> one.getKey() + "=\"" + one.getValue() + "\"")
                .collect(joining(",", "{", "}"));
        samples.put(name + (labels.isEmpty() ? "" : text), value);
    }

    private static Map<String, String> labels(List<KeyValue> attributes) {
        Map<String, String> labels = new TreeMap<>();
        attributes.forEach(one -> labels.put(one.getKey(), one.getValue().getStringValue()));
        return labels;
    }
}
