package io.why401.engine.publish.otlp;

import com.google.protobuf.ByteString;
import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import io.opentelemetry.proto.collector.logs.v1.ExportLogsServiceRequest;
import io.opentelemetry.proto.collector.metrics.v1.ExportMetricsServiceRequest;
import io.opentelemetry.proto.logs.v1.LogRecord;
import io.opentelemetry.proto.logs.v1.ResourceLogs;
import io.opentelemetry.proto.logs.v1.ScopeLogs;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.zip.GZIPInputStream;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;

/** A collector that decodes with OpenTelemetry's own classes. It answers as told, and 200 with nothing when told nothing. */
final class Receiver implements AutoCloseable {

    record Reply(int status, ByteString body, String retryAfter) {
        static Reply of(int status) {
            return new Reply(status, ByteString.EMPTY, "");
        }
    }

    final List<ResourceLogs> logs = new CopyOnWriteArrayList<>();
    final List<ExportMetricsServiceRequest> metrics = new CopyOnWriteArrayList<>();
    final List<Headers> headers = new CopyOnWriteArrayList<>();
    final List<String> paths = new CopyOnWriteArrayList<>();
    final Deque<Reply> replies = new ConcurrentLinkedDeque<>();

    private final HttpServer server;

    Receiver() {
        this(null);
    }

    /** Over TLS when there is a context. */
    Receiver(@Nullable SSLContext tls) {
        InetSocketAddress address = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
        try {
            if (tls == null) {
                server = HttpServer.create(address, 0);
            } else {
                HttpsServer secure = HttpsServer.create(address, 0);
                secure.setHttpsConfigurator(new HttpsConfigurator(tls));
                server = secure;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/", this::handle);
        server.setExecutor(Executors.newCachedThreadPool(work -> {
            Thread thread = new Thread(work, "receiver");
            thread.setDaemon(true);
            return thread;
        }));
        server.start();
    }

    URI url() {
        return URI.create((server instanceof HttpsServer ? "https" : "http") + "://127.0.0.1:"
                + server.getAddress().getPort());
    }

    List<LogRecord> records() {
        return logs.stream()
                .flatMap(resource -> resource.getScopeLogsList().stream())
                .map(ScopeLogs::getLogRecordsList)
                .flatMap(List::stream)
                .toList();
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange;
                InputStream body = new GZIPInputStream(exchange.getRequestBody())) {
            String path = exchange.getRequestURI().getPath();
            paths.add(path);
            headers.add(exchange.getRequestHeaders());
            Reply next = replies.poll();
            Reply reply = next == null ? Reply.of(200) : next;
            if (path.endsWith("/v1/logs")) {
                ExportLogsServiceRequest request = ExportLogsServiceRequest.parseFrom(body);
                if (reply.status() == 200) {
                    logs.addAll(request.getResourceLogsList());
                }
            } else {
                metrics.add(ExportMetricsServiceRequest.parseFrom(body));
            }
            if (!reply.retryAfter().isEmpty()) {
                exchange.getResponseHeaders().set("Retry-After", reply.retryAfter());
            }
            exchange.getResponseHeaders().set("Content-Type", "application/x-protobuf");
            // 0 is a body in chunks, -1 none.
            exchange.sendResponseHeaders(reply.status(), reply.body().isEmpty() ? -1 : 0);
            reply.body().writeTo(exchange.getResponseBody());
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
