package com.example.cases;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.concurrent.Semaphore;

/** Answers given only when told to: time enough for the client to leave. One at a time. */
final class LateCases {

    private static final Semaphore ARRIVED = new Semaphore(0);
    private static final Semaphore RELEASED = new Semaphore(0);

    /** More than the buffers of a socket hold. */
    private static final int LARGE = 8 << 20;

    static final Map<String, Case> ALL = Map.of(
            "late",
            (request, response) -> answer(response, 0),
            "late-large",
            (request, response) -> answer(response, LARGE),
            "late-async",
            LateCases::answerAsync,
            "late-arrived",
            (request, response) -> ARRIVED.acquireUninterruptibly(),
            "late-release",
            (request, response) -> RELEASED.release());

    private LateCases() {}

    private static void answer(HttpServletResponse response, int bytes) throws IOException {
        ARRIVED.release();
        RELEASED.acquireUninterruptibly();
        response.setStatus(401);
        if (bytes > 0) {
            response.getOutputStream().write(new byte[bytes]);
        }
    }

    private static void answerAsync(HttpServletRequest request, HttpServletResponse response) {
        AsyncContext async = request.startAsync();
        AsyncCases.WORKERS.execute(() -> {
            ARRIVED.release();
            RELEASED.acquireUninterruptibly();
            response.setStatus(401);
            async.complete();
        });
    }
}
