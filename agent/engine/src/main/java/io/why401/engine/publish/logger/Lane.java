package io.why401.engine.publish.logger;

import io.why401.engine.capture.Application;
import io.why401.engine.capture.Slf4j;
import io.why401.engine.health.AgentLog;
import io.why401.engine.health.AgentThread;
import io.why401.engine.publish.EventCounts.Outcome;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * What waits for one application's log. Its appenders may be slow, block or throw: they hold up this lane's thread and nobody
 * else. The thread lives as long as lines keep coming, so that what a logging library leaves on it goes with it, and an
 * application that was taken away is not kept by a thread local.
 */
final class Lane {

    private static final int CAPACITY = 256;
    private static final long IDLE_MILLIS = 1_000;

    private final Application application;
    private final boolean wanted;
    private final Consumer<Outcome> counted;
    private final Deque<LogLine> waiting = new ArrayDeque<>();
    private @Nullable Thread running;
    private boolean closed;
    private boolean complained;

    /**
     * For one application.
     *
     * @param wanted an application without SLF4J is a failure; otherwise it is let be
     * @param counted told what became of each event, by any thread
     */
    Lane(Application application, boolean wanted, Consumer<Outcome> counted) {
        this.application = application;
        this.wanted = wanted;
        this.counted = counted;
    }

    /** False when too many wait. */
    synchronized boolean offer(LogLine line) {
        if (waiting.size() >= CAPACITY) {
            return false;
        }
        waiting.add(line);
        if (running == null) {
            running = AgentThread.daemon("logger", this::drain);
            running.start();
        }
        notifyAll();
        return true;
    }

    private void drain() {
        for (LogLine line = next(); line != null; line = next()) {
            count(line, outcome(line));
        }
    }

    /** Null ends the thread. */
    private synchronized @Nullable LogLine next() {
        long deadline = System.nanoTime() + IDLE_MILLIS * 1_000_000;
        try {
            for (long left = IDLE_MILLIS; waiting.isEmpty() && left > 0 && !closed; ) {
                wait(left);
                left = (deadline - System.nanoTime()) / 1_000_000;
            }
        } catch (InterruptedException stopped) {
            // Nobody of ours interrupts it: an appender did, and the next line gets a thread without that.
            AgentLog.debug("a logger's thread was interrupted");
        }
        LogLine line = waiting.poll();
        if (line == null) {
            running = null;
        }
        return line;
    }

    private void count(LogLine line, Outcome outcome) {
        if (line.event()) {
            counted.accept(outcome);
        }
    }

    private Outcome outcome(LogLine line) {
        Slf4j slf4j = Slf4j.of(application);
        if (slf4j == null) {
            complain("the application has no SLF4J at work");
            return wanted ? Outcome.FAILED : Outcome.SUPPRESSED;
        }
        Thread thread = Thread.currentThread();
        ClassLoader own = thread.getContextClassLoader();
        thread.setContextClassLoader(application.loader());
        try {
            return ApplicationLogger.of(slf4j).log(line) ? Outcome.PUBLISHED : Outcome.SUPPRESSED;
        } catch (Throwable thrown) {
            complain("the application's logger throws " + thrown.getClass().getName());
            return Outcome.FAILED;
        } finally {
            thread.setContextClassLoader(own);
        }
    }

    private void complain(String why) {
        if (wanted && !complained) {
            complained = true;
            AgentLog.warn("why401.events.logger: " + why + "; its events are counted as failed");
        }
    }

    /** Lets what waits be written until then; afterwards it counts as dropped, and a log that blocks is left to itself. */
    void close(long deadlineNanos) {
        Thread ending = stop();
        try {
            if (ending != null) {
                ending.join(Math.max(1, (deadlineNanos - System.nanoTime()) / 1_000_000));
            }
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
        dropAll();
    }

    private synchronized @Nullable Thread stop() {
        closed = true;
        notifyAll();
        return running;
    }

    private synchronized void dropAll() {
        waiting.forEach(line -> count(line, Outcome.DROPPED));
        waiting.clear();
    }
}
