package com.example.cases;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.BiConsumer;

/** The answer is given after the servlet returned, on another thread. */
final class AsyncCases {

    /** Two threads for all requests: a thread that serves one exchange served another a moment ago. */
    static final ExecutorService WORKERS = Executors.newFixedThreadPool(2, AsyncCases::daemon);

    static final Map<String, Case> ALL = Map.of(
            "async-thread",
            onWorker((async, response) -> {
                response.setStatus(401);
                async.complete();
            }),
            // Not from a worker: there it would race with the container's thread, which is on its way out of the
            // servlet.
            "async-timeout-send-error",
            (request, response) -> {
                AsyncContext async = request.startAsync();
                // Shorter, and Jetty may lose it: AsyncContextEvent.run looks for a task that its scheduler has not
                // returned yet (read in 11.0.24, seen at 1 ms and, on a busy machine, at 20).
                async.setTimeout(200);
                async.addListener(new SendErrorOnTimeout());
            },
            "async-ok",
            onWorker((async, response) -> async.complete()),
            "async-dispatch",
            onWorker((async, response) -> async.dispatch("/cases/set-status")),
            "async-start",
            (request, response) -> {
                AsyncContext async = request.startAsync();
                async.start(() -> {
                    response.setStatus(401);
                    async.complete();
                });
            },
            "async-set-before",
            (request, response) -> {
                response.setStatus(401);
                AsyncContext async = request.startAsync();
                WORKERS.execute(async::complete);
            });

    private AsyncCases() {}

    private static Case onWorker(BiConsumer<AsyncContext, HttpServletResponse> answer) {
        return (HttpServletRequest request, HttpServletResponse response) -> {
            AsyncContext async = request.startAsync();
            WORKERS.execute(() -> answer.accept(async, response));
        };
    }

    private static Thread daemon(Runnable work) {
        Thread thread = new Thread(work, "cases");
        thread.setDaemon(true);
        return thread;
    }
}
