package io.why401.engine.publish;

import io.why401.engine.health.AgentThread;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * Two threads for the endpoint, each request within a time limit. The JDK's server (JDK 17,
 * sun.net.httpserver.ServerConfig) takes its own limits from system properties only, which are the application's too;
 * it reads and writes through channels, which an interrupt closes, so an interrupt it is.
 */
final class TimedExecutor implements Executor, AutoCloseable {

    private static final int THREADS = 2;

    private final long limitMillis;
    private final ExecutorService threads =
            Executors.newFixedThreadPool(THREADS, work -> AgentThread.daemon("endpoint", work));
    private final ScheduledThreadPoolExecutor watch =
            new ScheduledThreadPoolExecutor(1, work -> AgentThread.daemon("endpoint-watch", work));

    TimedExecutor(long limitMillis) {
        this.limitMillis = limitMillis;
        watch.setRemoveOnCancelPolicy(true);
        watch.setKeepAliveTime(10, TimeUnit.SECONDS);
        watch.allowCoreThreadTimeOut(true);
    }

    /** What waits is bounded by the connections that the operating system lets in. */
    @Override
    public void execute(Runnable request) {
        try {
            threads.execute(() -> runWithin(request));
        } catch (RejectedExecutionException e) {
            return; // closing; the server closes its connections
        }
    }

    private void runWithin(Runnable request) {
        Thread self = Thread.currentThread();
        Future<?> alarm = watch.schedule(self::interrupt, limitMillis, TimeUnit.MILLISECONDS);
        try {
            request.run();
        } finally {
            alarm.cancel(false);
            Thread.interrupted(); // an alarm in the last moment is not for the next request
        }
    }

    @Override
    public void close() {
        threads.shutdownNow();
        watch.shutdownNow();
    }
}
