package io.why401.contract.harness;

import java.util.List;
import java.util.concurrent.CompletableFuture;

/** A client that keeps to HTTP/2. Its first request opens the connection and should be alone; those after it are streams of that one. */
public interface Http2Client extends AutoCloseable {

    /**
     * A request under way.
     *
     * @param status known with the end of the response, which {@link Wire} has counted then
     * @param reset gives the response up: RST_STREAM
     */
    record Stream(CompletableFuture<Integer> status, Runnable reset) {}

    Stream start(Request request);

    default int send(Request request) {
        return start(request).status().join();
    }

    /** All at once, answers in the order of the requests. */
    default List<Integer> sendTogether(List<Request> requests) {
        List<Stream> streams = requests.stream().map(this::start).toList();
        return streams.stream().map(stream -> stream.status().join()).toList();
    }

    @Override
    void close();
}
