package io.why401.contract.harness;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;

/** The JDK's client on one HTTP/2 connection without TLS: the first request upgrades (RFC 7540 §3.2), the others are streams of it. */
public final class H2cClient {

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_2).build();
    private final Wire wire;

    public H2cClient(Wire wire) {
        this.wire = wire;
    }

    /** Status and version, such as {@code 401 HTTP_2}. */
    public String send(Request request) {
        try {
            return counted(client.send(request(request), HttpResponse.BodyHandlers.discarding()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** All at once, answers in the order of the requests. */
    public List<String> sendTogether(List<Request> requests) {
        List<CompletableFuture<String>> answers = requests.stream()
                .map(one -> client.sendAsync(request(one), HttpResponse.BodyHandlers.discarding())
                        .thenApply(this::counted))
                .collect(Collectors.toList());
        return answers.stream().map(CompletableFuture::join).toList();
    }

    private String counted(HttpResponse<Void> response) {
        wire.counted(response.statusCode());
        return response.statusCode() + " " + response.version();
    }

    private HttpRequest request(Request request) {
        HttpRequest.Builder builder = HttpRequest.newBuilder(
                        URI.create("http://127.0.0.1:" + wire.port() + request.target()))
                .header("User-Agent", request.userAgent())
                .method(
                        request.method(),
                        request.body().isEmpty()
                                ? HttpRequest.BodyPublishers.noBody()
                                : HttpRequest.BodyPublishers.ofString(request.body(), ISO_8859_1));
        request.headers().forEach(line -> builder.header(line.split(": ", 2)[0], line.split(": ", 2)[1]));
        return builder.build();
    }
}
