package io.why401.engine.publish;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.why401.engine.health.AgentHealth;
import io.why401.engine.health.AgentThread;
import io.why401.engine.settings.Settings.EndpointSettings;
import java.io.IOException;
import java.lang.instrument.Instrumentation;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;

/**
 * The agent's own HTTP address: two daemon threads of its own, GET only, no CORS headers, nothing shared with the
 * application.
 */
final class Endpoint implements AutoCloseable {

    private static final int BACKLOG = 32;
    private static final long REQUEST_MILLIS = 10_000;

    private final HttpServer server;
    private final TimedExecutor threads;
    private final EndpointGuard guard;
    private final EndpointPages pages;
    private final AgentHealth health;
    private final String host;

    private Endpoint(
            HttpServer server, String host, EndpointGuard guard, EndpointPages pages, AgentHealth health, long limit) {
        this.server = server;
        this.host = host;
        this.guard = guard;
        this.pages = pages;
        this.health = health;
        this.threads = new TimedExecutor(limit);
    }

    /** Binds and starts. An IOException says why it could not. */
    static Endpoint open(
            String host,
            EndpointSettings settings,
            EndpointPages pages,
            AgentHealth health,
            @Nullable Instrumentation instrumentation)
            throws IOException {
        return open(host, settings, pages, health, instrumentation, REQUEST_MILLIS);
    }

    static Endpoint open(
            String host,
            EndpointSettings settings,
            EndpointPages pages,
            AgentHealth health,
            @Nullable Instrumentation instrumentation,
            long limitMillis)
            throws IOException {
        InetAddress address = InetAddress.getByName(host);
        EndpointGuard guard = new EndpointGuard(address.isLoopbackAddress(), settings.token());
        return onAgentThread(() -> {
            HttpServer server =
                    JdkHttpServer.bind(new InetSocketAddress(address, settings.port()), BACKLOG, instrumentation);
            Endpoint endpoint = new Endpoint(server, host, guard, pages, health, limitMillis);
            server.createContext("/", endpoint::handle);
            server.setExecutor(endpoint.threads);
            server.start();
            return endpoint;
        });
    }

    /** Something that opens a socket. */
    private interface Opening {
        Endpoint open() throws IOException;
    }

    /**
     * The server's dispatcher and timer threads are daemons, and free of the application, if the thread that makes them
     * is.
     */
    private static Endpoint onAgentThread(Opening opening) throws IOException {
        CompletableFuture<Endpoint> opened = new CompletableFuture<>();
        AgentThread.daemon("endpoint-start", () -> {
                    try {
                        opened.complete(opening.open());
                    } catch (IOException | RuntimeException | LinkageError e) {
                        opened.completeExceptionally(e);
                    }
                })
                .start();
        try {
            return opened.join();
        } catch (CompletionException e) {
            Throwable cause = e.getCause() == null ? e : e.getCause();
            throw cause instanceof IOException io ? io : new IOException(cause.toString(), cause);
        }
    }

    /** Such as {@code http://127.0.0.1:9401}, with the port that was chosen. */
    String url() {
        String shown = host.indexOf(':') >= 0 ? "[" + host + "]" : host;
        return "http://" + shown + ":" + server.getAddress().getPort();
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            send(exchange, reply(exchange));
        }
    }

    private Reply reply(HttpExchange exchange) {
        try {
            Headers headers = exchange.getRequestHeaders();
            String path = exchange.getRequestURI().getPath();
            Reply refused = guard.refuse(
                    exchange.getRequestMethod(), path, headers.getFirst("Host"), headers.getFirst("Authorization"));
            return refused != null
                    ? refused
                    : pages.page(path, exchange.getRequestURI().getRawQuery(), headers.getFirst("Accept"));
        } catch (RuntimeException | LinkageError e) {
            health.error("endpoint", e);
            return Reply.text(500, "The agent made an error here; /status counts it.\n");
        }
    }

    private static void send(HttpExchange exchange, Reply reply) throws IOException {
        byte[] body = reply.body().getBytes(StandardCharsets.UTF_8);
        Headers headers = exchange.getResponseHeaders();
        headers.set("Content-Type", reply.contentType());
        headers.set("Cache-Control", "no-store");
        headers.set("X-Content-Type-Options", "nosniff");
        reply.headers().forEach(headers::set);
        if (exchange.getRequestMethod().equals("HEAD")) {
            // The server wants the length in the header then; given as an argument it would log a warning.
            headers.set("Content-Length", Integer.toString(body.length));
            exchange.sendResponseHeaders(reply.status(), -1);
        } else {
            exchange.sendResponseHeaders(reply.status(), body.length);
            exchange.getResponseBody().write(body);
        }
    }

    @Override
    public void close() {
        server.stop(0);
        threads.close();
    }
}
