package io.why401.engine.publish;

import io.why401.engine.health.AgentHealth;
import io.why401.engine.health.AgentLog;
import io.why401.engine.health.AgentThread;
import io.why401.engine.health.HookState;
import io.why401.engine.publish.registry.ApplicationRegistry;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * Shows in every application's own registry what its Micrometer would not know. The registries are the applications': they may
 * throw, hang, rename and deny, so they are only touched on a thread that has nothing else to do.
 */
final class ApplicationMeters implements AutoCloseable {

    /** Copies of Micrometer at the same time. */
    private static final int MAX_LIBRARIES = 64;

    private static final long GATHER_MILLIS = 20;
    private static final long END_MILLIS = 2_000;
    private static final long SECOND = 1_000_000_000L;
    /** From the callback of a class's loading to the moment that the JVM lists it. */
    private static final long LOADING_NANOS = 10 * SECOND;

    private static final String LIBRARY = "micrometer";

    private final ApplicationCounts counts;
    private final News news;
    private final JvmMeters jvm;
    private final Supplier<List<Class<?>>> loaded;
    private final Predicate<Class<?>> initialised;
    private final int maxSeries;
    private final AgentHealth health;
    private final List<JoinedLibrary> libraries = new ArrayList<>();
    private final Attribution attribution = new Attribution();
    private final Thread thread = AgentThread.daemon("meters", this::run);
    private boolean looked;
    private long lookUntil;
    private long pendingSince;
    private volatile boolean ending;

    /**
     * Starts nothing.
     *
     * @param loaded every class named {@link ApplicationRegistry#METRICS} in the JVM
     * @param initialised whether the application has initialised it
     */
    ApplicationMeters(
            ApplicationCounts counts,
            News news,
            JvmMeters jvm,
            Supplier<List<Class<?>>> loaded,
            Predicate<Class<?>> initialised,
            int maxSeries,
            AgentHealth health) {
        this.counts = counts;
        this.news = news;
        this.jvm = jvm;
        this.loaded = loaded;
        this.initialised = initialised;
        this.maxSeries = maxSeries;
        this.health = health;
        IllegalStateException lost = new IllegalStateException("no room for an age");
        counts.whenLost(() -> refused(lost));
    }

    void start() {
        news.listens(thread);
        thread.start();
    }

    /** Takes everything away again, unless a registry of the application's keeps our thread waiting. */
    @Override
    public void close() {
        ending = true;
        news.wake();
        try {
            thread.join(END_MILLIS);
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
        if (thread.isAlive()) {
            AgentLog.warn("the application's registry keeps the agent waiting; its meters are left there");
        }
    }

    private void run() {
        while (!ending) {
            news.heard();
            try {
                refresh(System.nanoTime());
                TimeUnit.MILLISECONDS.sleep(GATHER_MILLIS); // a flood of news is one
            } catch (InterruptedException hurried) {
                continue; // nobody of ours interrupts this thread; whoever did must not end it
            } catch (RuntimeException | LinkageError failed) {
                health.error("application_meters", failed);
            }
            if (news.none() && !ending) {
                LockSupport.parkNanos(this, untilNextLook(System.nanoTime()));
            }
        }
        libraries.forEach(library -> library.registry().leave());
    }

    /** Sleeps for good when there is nothing to wait for: an idle service is not woken by us. */
    private long untilNextLook(long now) {
        if (now - lookUntil < 0) {
            return SECOND / 4;
        }
        boolean pending = libraries.stream().anyMatch(library -> !library.isJoined());
        return pending ? Math.min(60 * SECOND, SECOND + (now - pendingSince) / 4) : 3_600 * SECOND;
    }

    void refresh(long now) {
        libraries.removeIf(JoinedLibrary::isGone);
        look(now);
        news.wanted(!libraries.isEmpty());
        List<ApplicationCount> applications = counts.all();
        for (JoinedLibrary library : libraries) {
            if (!library.isJoined()) {
                join(library, applications, now);
            }
        }
        applications.forEach(this::show);
        for (JoinedLibrary library : libraries) {
            if (library.isJoined()) {
                jvm.showIn(library.registry());
                tellOfRefusing(library);
            }
        }
    }

    private void show(ApplicationCount application) {
        JoinedLibrary library = attribution.of(application, libraries);
        JoinedLibrary joined = library != null && library.isJoined() ? library : null;
        if (application.isGone()) {
            if (joined != null) {
                joined.settle(application);
            }
            attribution.forget(application);
            counts.forget(application);
        } else if (joined != null) {
            joined.show(application);
        }
    }

    /** It is asked no more, and whoever looks at the agent's state sees it. */
    private void tellOfRefusing(JoinedLibrary library) {
        if (library.registry().gaveUp()) {
            health.library(LIBRARY, library.registry().version(), HookState.FAILED, "the registry takes no meters");
        }
    }

    /** Once for what is there already; then after each class of that name, until the JVM lists it. */
    private void look(long now) {
        boolean first = !looked;
        looked = true;
        if (news.takeLibraryLoaded()) {
            lookUntil = now + LOADING_NANOS;
        } else if (!first && now - lookUntil >= 0) {
            return;
        } else if (first) {
            lookUntil = now;
        }
        for (Class<?> metrics : loaded.get()) {
            boolean known =
                    libraries.stream().anyMatch(library -> library.registry().metrics() == metrics);
            if (!known && libraries.size() < MAX_LIBRARIES) {
                libraries.add(new JoinedLibrary(
                        new ApplicationRegistry(metrics, RefusalMeters.AGES, this::refused), maxSeries));
                pendingSince = now;
                lookUntil = Math.min(lookUntil, now + SECOND);
            }
        }
    }

    private void refused(Throwable why) {
        health.error("application_registry", why);
    }

    private void join(JoinedLibrary library, List<ApplicationCount> applications, long now) {
        Class<?> metrics = library.registry().metrics();
        if (metrics == null || !initialised.test(metrics)) {
            return;
        }
        boolean serving =
                applications.stream().anyMatch(one -> !one.isEmpty() && attribution.of(one, libraries) == library);
        if (library.join(serving, now)) {
            health.active(LIBRARY, library.registry().version(), ApplicationRegistry.METRICS + ": globalRegistry");
        }
    }
}
