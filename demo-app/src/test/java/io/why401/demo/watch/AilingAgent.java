package io.why401.demo.watch;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicInteger;

/** A page with the meters that a healthy agent, and a shop without Spring Boot's actuator, do not show. */
public final class AilingAgent implements AutoCloseable {

    public static final String JOB = "ailing";

    private static final String PAGE = """
            why401_info{service="ailing",version="0",java="17"} 1
            why401_hooks{library="tomcat",version="99",state="mismatch"} 1
            why401_guessing_subjects 25
            why401_agent_errors_total{kind="hook"} %1$d
            why401_events_total{sink="file",outcome="failed"} %1$d
            why401_infrastructure_total{kind="identity_provider_unreachable",component="key_set"} %1$d
            http_server_requests_seconds_count{method="GET",uri="/api/orders",status="200"} %1$d
            http_server_requests_seconds_count{method="GET",uri="UNKNOWN",status="401"} %1$d
            """;

    private final HttpServer server;
    private final AtomicInteger scrapes = new AtomicInteger();

    public AilingAgent() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/metrics", exchange -> {
            try (exchange) {
                byte[] page = PAGE.formatted(scrapes.incrementAndGet()).getBytes(StandardCharsets.UTF_8);
                exchange.getResponseHeaders().set("Content-Type", "text/plain; version=0.0.4");
                exchange.sendResponseHeaders(200, page.length);
                exchange.getResponseBody().write(page);
            }
        });
        server.start();
    }

    public URI metrics() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/metrics");
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
