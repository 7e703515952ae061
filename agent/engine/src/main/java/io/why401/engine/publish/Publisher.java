package io.why401.engine.publish;

import io.why401.engine.capture.Application;
import io.why401.engine.capture.Refusal;
import io.why401.engine.diagnose.Diagnosis;
import io.why401.engine.diagnose.Explanation;
import io.why401.engine.diagnose.Fault;
import io.why401.engine.diagnose.Finding;
import io.why401.engine.health.AgentHealth;
import io.why401.engine.health.AgentThread;
import io.why401.engine.settings.Settings;
import java.lang.instrument.Instrumentation;
import java.util.Set;
import java.util.function.Function;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Counts a refusal and passes it on to the event thread. Made inside a class-loading callback, so the constructor opens
 * nothing and loads no library; refusals from before {@link #start} are counted all the same and wait in the queue.
 */
public final class Publisher implements AutoCloseable {

    private final Settings settings;
    private final AgentHealth health;
    private final LongSupplier responses;
    private final Function<Finding, Explanation> explanations;
    private final @Nullable Instrumentation instrumentation;
    private final Counted counted;
    private final EventQueue queue;

    private @Nullable Publishing publishing;
    private @Nullable Thread atShutdown;
    private volatile @Nullable String endpoint;
    private volatile boolean closed;

    /**
     * Starts nothing.
     *
     * @param responses committed responses of any status so far
     * @param instrumentation lets the endpoint use the JDK's HTTP server whatever the application brings; null in tests
     */
    public Publisher(
            Settings settings,
            AgentHealth health,
            LongSupplier responses,
            Function<Finding, Explanation> explanations,
            @Nullable Instrumentation instrumentation) {
        this.settings = settings;
        this.health = health;
        this.responses = responses;
        this.explanations = explanations;
        this.instrumentation = instrumentation;
        this.counted = new Counted(settings);
        this.queue = new EventQueue(settings.queueSize());
    }

    /** On the agent's thread, with the engine's context class loader: registry, sinks, endpoint. Once. */
    public synchronized void start() {
        if (publishing != null || closed) {
            return;
        }
        Publishing started = new Publishing(settings, health, responses, explanations, counted, queue, instrumentation);
        publishing = started;
        endpoint = started.url();
        Thread hook = AgentThread.daemon("shutdown", this::close);
        try {
            Runtime.getRuntime().addShutdownHook(hook);
            atShutdown = hook;
        } catch (IllegalStateException e) {
            close(); // the JVM is going down already
        }
    }

    /** On the request's thread: counts, offers, never waits. */
    public void publish(Refusal refusal, Diagnosis diagnosis) {
        counted.count(refusal, diagnosis);
        if (closed || !queue.offer(new Queued.Waiting(refusal, diagnosis))) {
            counted.events().dropped();
        }
    }

    /** On the request's thread, whatever its answer: faults of our own that were seen while it was handled. */
    public void seen(Set<Fault> faults, Application application) {
        counted.count(faults, application);
    }

    /** Inside a class-loading callback: Micrometer is there, in some application. */
    public void applicationLibraryLoaded() {
        counted.news().libraryLoaded();
    }

    /** What the agent took of a request thread's time for one 401. */
    public void handled(long nanos) {
        counted.handling().add(nanos);
    }

    /** Such as {@code http://127.0.0.1:9401}; null when there is none, or not yet. */
    public @Nullable String endpoint() {
        return endpoint;
    }

    /** Counted so far, by whatever labels. */
    public long refusals() {
        return counted.responses().total();
    }

    /** The page {@code /metrics}; empty before {@link #start}. */
    synchronized String scrape(String contentType) {
        return publishing == null ? "" : publishing.scrape(contentType);
    }

    /**
     * Closes ports and threads; what is queued is written, for at most two seconds. Later refusals are only counted.
     */
    @Override
    public synchronized void close() {
        closed = true;
        endpoint = null;
        Publishing running = publishing;
        publishing = null;
        Thread hook = atShutdown;
        atShutdown = null;
        if (running != null) {
            running.close(hook == Thread.currentThread());
        }
        if (hook != null && hook != Thread.currentThread()) {
            try {
                Runtime.getRuntime().removeShutdownHook(hook);
            } catch (IllegalStateException e) {
                return; // it runs already, and finds nothing left to do
            }
        }
    }
}
