package io.why401.contract.harness;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import org.apache.hc.core5.concurrent.FutureCallback;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.HttpResponse;
import org.apache.hc.core5.http.HttpVersion;
import org.apache.hc.core5.http.Message;
import org.apache.hc.core5.http.nio.entity.DiscardingEntityConsumer;
import org.apache.hc.core5.http.nio.support.AsyncRequestBuilder;
import org.apache.hc.core5.http.nio.support.BasicResponseConsumer;
import org.apache.hc.core5.http2.config.H2Config;
import org.apache.hc.core5.http2.impl.nio.bootstrap.H2MultiplexingRequester;
import org.apache.hc.core5.http2.impl.nio.bootstrap.H2MultiplexingRequesterBootstrap;
import org.apache.hc.core5.io.CloseMode;
import org.apache.hc.core5.reactor.IOReactorConfig;
import org.apache.hc.core5.util.Timeout;

/** HttpComponents' client, which the JDK's cannot stand in for: that one never speaks HTTP/2 without TLS unasked. */
final class PriorKnowledgeClient implements Http2Client {

    private static final Timeout PATIENCE = Timeout.ofSeconds(30);

    private final H2MultiplexingRequester requester;
    private final Wire wire;
    private final HttpHost host;

    PriorKnowledgeClient(Wire wire, int port) {
        this.wire = wire;
        host = new HttpHost("http", "127.0.0.1", port);
        requester = H2MultiplexingRequesterBootstrap.bootstrap()
                .setH2Config(H2Config.custom()
                        .setPushEnabled(false)
                        .setInitialWindowSize(1 << 20)
                        .build())
                .setIOReactorConfig(IOReactorConfig.custom()
                        .setIoThreadCount(1)
                        .setSoTimeout(PATIENCE)
                        .build())
                .create();
        requester.start();
    }

    @Override
    public Stream start(Request request) {
        AsyncRequestBuilder builder = AsyncRequestBuilder.create(request.method())
                .setHttpHost(host)
                .setPath(request.target())
                .addHeader("User-Agent", request.userAgent());
        request.headers().forEach(line -> builder.addHeader(line.split(": ", 2)[0], line.split(": ", 2)[1]));
        if (!request.body().isEmpty()) {
            builder.setEntity(request.body().getBytes(ISO_8859_1), null);
        }
        CompletableFuture<Integer> status = new CompletableFuture<>();
        Future<?> sent = requester.execute(
                builder.build(),
                new BasicResponseConsumer<>(new DiscardingEntityConsumer<Void>()),
                PATIENCE,
                new Answer(status));
        return new Stream(status, () -> sent.cancel(true));
    }

    private final class Answer implements FutureCallback<Message<HttpResponse, Void>> {

        private final CompletableFuture<Integer> status;

        Answer(CompletableFuture<Integer> status) {
            this.status = status;
        }

        @Override
        public void completed(Message<HttpResponse, Void> answer) {
            HttpResponse response = answer.getHead();
            wire.counted(response.getCode());
            if (HttpVersion.HTTP_2.equals(response.getVersion())) {
                status.complete(response.getCode());
            } else {
                status.completeExceptionally(new AssertionError("answered with " + response.getVersion()));
            }
        }

        @Override
        public void failed(Exception failure) {
            status.completeExceptionally(failure);
        }

        @Override
        public void cancelled() {
            status.cancel(false);
        }
    }

    @Override
    public void close() {
        requester.close(CloseMode.IMMEDIATE);
    }
}
