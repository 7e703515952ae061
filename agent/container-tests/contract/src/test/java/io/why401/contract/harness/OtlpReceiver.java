package io.why401.contract.harness;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.opentelemetry.proto.collector.logs.v1.ExportLogsServiceRequest;
import io.opentelemetry.proto.collector.metrics.v1.ExportMetricsServiceRequest;
import io.opentelemetry.proto.common.v1.AnyValue;
import io.opentelemetry.proto.common.v1.KeyValue;
import io.opentelemetry.proto.logs.v1.LogRecord;
import io.opentelemetry.proto.metrics.v1.Metric;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;

/** A collector in the test's JVM that decodes with OpenTelemetry's own classes, and wants a key. */
public final class OtlpReceiver implements AutoCloseable {

    private final HttpServer server;
    private final String key;
    private final List<LogRecord> records = new CopyOnWriteArrayList<>();
    private final List<String> userAgents = new CopyOnWriteArrayList<>();
    private volatile List<Metric> metrics = List.of();

    public OtlpReceiver(String key) {
        this.key = key;
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext(
                "/v1/logs",
                exchange -> take(
                        exchange,
                        body -> ExportLogsServiceRequest.parseFrom(body).getResourceLogsList().stream()
                                .flatMap(one -> one.getScopeLogsList().stream())
                                .forEach(one -> records.addAll(one.getLogRecordsList()))));
        server.createContext(
                "/v1/metrics",
                exchange -> take(
                        exchange,
                        body -> metrics = ExportMetricsServiceRequest.parseFrom(body).getResourceMetricsList().stream()
                                .flatMap(one -> one.getScopeMetricsList().stream())
                                .flatMap(one -> one.getMetricsList().stream())
                                .toList()));
        server.start();
    }

    private interface Reading {
        void read(InputStream body) throws IOException;
    }

    private void take(HttpExchange exchange, Reading reading) throws IOException {
        try (exchange;
                InputStream body = new GZIPInputStream(exchange.getRequestBody())) {
            boolean known = key.equals(exchange.getRequestHeaders().getFirst("x-api-key"));
            if (known) {
                userAgents.add(exchange.getRequestHeaders().getFirst("User-Agent"));
                reading.read(body);
            }
            exchange.sendResponseHeaders(known ? 200 : 401, -1);
        }
    }

    public String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    public List<LogRecord> records() {
        return List.copyOf(records);
    }

    /** As they came last. */
    public List<Metric> metrics() {
        return metrics;
    }

    public List<String> userAgents() {
        return List.copyOf(userAgents);
    }

    public static Map<String, AnyValue> attributes(List<KeyValue> attributes) {
        return attributes.stream().collect(Collectors.toMap(KeyValue::getKey, KeyValue::getValue));
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
