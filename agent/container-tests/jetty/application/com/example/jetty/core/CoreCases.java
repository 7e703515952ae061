package com.example.jetty.core;

import java.nio.ByteBuffer;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.eclipse.jetty.http.HttpException;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/** A status set, set again, taken back, or set too late, by handlers that know no servlets. */
final class CoreCases extends Handler.Abstract {

    private interface Case {
        void answer(Request request, Response response, Callback callback) throws Exception;
    }

    private static final CountDownLatch ARRIVED = new CountDownLatch(1);
    private static final CountDownLatch GONE = new CountDownLatch(1);

    private static final Map<String, Case> ALL = Map.ofEntries(
            Map.entry("/ok", (request, response, callback) -> fine(response, callback)),
            Map.entry("/forbidden", (request, response, callback) -> {
                response.setStatus(403);
                callback.succeeded();
            }),
            Map.entry("/set-status", (request, response, callback) -> refuse(response, callback)),
            Map.entry("/set-status-twice", (request, response, callback) -> {
                response.setStatus(401);
                refuse(response, callback);
            }),
            Map.entry(
                    "/write-error",
                    (request, response, callback) -> Response.writeError(request, response, callback, 401)),
            Map.entry("/thrown", (request, response, callback) -> {
                throw new HttpException.RuntimeException(401, "not you");
            }),
            Map.entry(
                    "/failed",
                    (request, response, callback) ->
                            callback.failed(new HttpException.RuntimeException(401, "nor you"))),
            Map.entry("/large-body", (request, response, callback) -> {
                response.setStatus(401);
                response.write(true, ByteBuffer.allocate(1 << 20), callback);
            }),
            Map.entry("/interim", (request, response, callback) -> {
                response.writeInterim(103, HttpFields.EMPTY).join();
                refuse(response, callback);
            }),
            Map.entry("/reset-after", (request, response, callback) -> {
                response.setStatus(401);
                response.reset();
                fine(response, callback);
            }),
            Map.entry("/changed-back", (request, response, callback) -> {
                response.setStatus(401);
                response.setStatus(200);
                fine(response, callback);
            }),
            Map.entry("/changed-to", (request, response, callback) -> {
                response.setStatus(200);
                refuse(response, callback);
            }),
            Map.entry(
                    "/set-after-commit",
                    (request, response, callback) -> response.write(
                            false, ByteBuffer.wrap(new byte[] {'g', 'o', 'n', 'e'}), Callback.from(() -> {
                                response.setStatus(401);
                                callback.succeeded();
                            }))),
            Map.entry("/failed-after", (request, response, callback) -> {
                response.setStatus(401);
                callback.failed(new IllegalStateException("the status is 500 now"));
            }),
            Map.entry("/read-body", (request, response, callback) -> {
                Content.Source.consumeAll(request);
                refuse(response, callback);
            }),
            Map.entry("/stream-breaks", (request, response, callback) -> {
                Content.Sink.write(response, false, ByteBuffer.wrap(new byte[] {'1', '\n'}));
                throw new IllegalStateException("the login has ended");
            }),
            Map.entry("/late", (request, response, callback) -> {
                ARRIVED.countDown();
                GONE.await();
                refuse(response, callback);
            }),
            Map.entry("/late-arrived", (request, response, callback) -> {
                ARRIVED.await();
                fine(response, callback);
            }),
            Map.entry("/late-release", (request, response, callback) -> {
                GONE.countDown();
                fine(response, callback);
            }));

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        Case played = ALL.get(Request.getPathInContext(request));
        if (played == null) {
            return false;
        }
        played.answer(request, response, callback);
        return true;
    }

    private static void refuse(Response response, Callback callback) {
        response.setStatus(401);
        callback.succeeded();
    }

    private static void fine(Response response, Callback callback) {
        Content.Sink.write(response, true, "fine", callback);
    }
}
