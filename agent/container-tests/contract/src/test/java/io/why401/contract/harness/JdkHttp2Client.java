package io.why401.contract.harness;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;

/** The JDK's client, as a service's callers use it: it upgrades, or has TLS settle on HTTP/2. */
final class JdkHttp2Client implements Http2Client {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final HttpClient client;
    private final Wire wire;
    private final String origin;

    private JdkHttp2Client(HttpClient.Builder client, Wire wire, String origin) {
        this.client = client.version(HttpClient.Version.HTTP_2).build();
        this.wire = wire;
        this.origin = origin;
    }

    static Http2Client upgrading(Wire wire, int port) {
        return new JdkHttp2Client(HttpClient.newBuilder(), wire, "http://127.0.0.1:" + port);
    }

    static Http2Client overTls(Wire wire, int port) {
        return new JdkHttp2Client(
                HttpClient.newBuilder().sslContext(ServerKeys.trusting()), wire, "https://127.0.0.1:" + port);
    }

    @Override
    public Stream start(Request request) {
        CompletableFuture<HttpResponse<Void>> sent =
                client.sendAsync(request(request), HttpResponse.BodyHandlers.discarding());
        return new Stream(sent.thenApply(this::counted), () -> sent.cancel(true));
    }

    private int counted(HttpResponse<Void> response) {
        wire.counted(response.statusCode());
        if (response.version() != HttpClient.Version.HTTP_2) {
            throw new AssertionError("answered with " + response.version());
        }
        return response.statusCode();
    }

    private HttpRequest request(Request request) {
        HttpRequest.Builder builder = HttpRequest.newBuilder(URI.create(origin + request.target()))
                .timeout(PATIENCE)
                .header("User-Agent", request.userAgent())
                .method(
                        request.method(),
                        request.body().isEmpty()
                                ? HttpRequest.BodyPublishers.noBody()
                                : HttpRequest.BodyPublishers.ofString(request.body(), ISO_8859_1));
        request.headers().forEach(line -> builder.header(line.split(": ", 2)[0], line.split(": ", 2)[1]));
        return builder.build();
    }

    /** Before Java 21 a client ends when nobody holds it any more. */
    @Override
    public void close() {
        if (client instanceof AutoCloseable closeable) {
            try {
                closeable.close();
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
