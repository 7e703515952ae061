package io.why401.engine.publish.logger;

import io.why401.engine.capture.Application;
import io.why401.engine.diagnose.Reason;
import io.why401.engine.publish.Event;
import io.why401.engine.publish.EventCounts;
import io.why401.engine.publish.EventCounts.Outcome;
import io.why401.engine.publish.EventLine;
import io.why401.engine.publish.EventSink;
import io.why401.engine.publish.RateLimit;
import io.why401.engine.publish.Suppressed;
import io.why401.engine.settings.Settings.EventSettings;
import io.why401.engine.settings.Settings.LoggerMode;
import java.util.Map;
import java.util.WeakHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/**
 * Events in the log of the application that refused, for each application within the rate. It is asked for its logger when it
 * refuses, never earlier, and its threads are not used.
 */
public final class LoggerSink implements EventSink {

    private static final long PATIENCE_NANOS = TimeUnit.MILLISECONDS.toNanos(1_000);

    private final EventSettings settings;
    private final EventCounts counts;
    private final LongSupplier nanoClock;
    private final String service;
    private final Map<ClassLoader, Destination> applications = new WeakHashMap<>();

    public LoggerSink(EventSettings settings, EventCounts counts, LongSupplier nanoClock, String service) {
        this.settings = settings;
        this.counts = counts;
        this.nanoClock = nanoClock;
        this.service = service;
    }

    /** One application's; holds the loader weakly only. */
    private record Destination(Lane lane, RateLimit limit, Suppressed suppressed) {}

    @Override
    public EventCounts.Sink kind() {
        return EventCounts.Sink.LOGGER;
    }

    @Override
    public void accept(Event event, EventLine line) {
        Application application = event.refusal().application();
        ClassLoader loader = application.loader();
        if (loader == null) {
            count(wanted() ? Outcome.FAILED : Outcome.SUPPRESSED);
            return;
        }
        Destination to = applications.computeIfAbsent(loader, first -> destination(application));
        Reason reason = event.diagnosis().reason();
        if (!to.limit().allows(reason)) {
            to.suppressed().add(reason);
            count(Outcome.SUPPRESSED);
        } else if (!to.lane().offer(LogLine.of(event, line))) {
            count(Outcome.DROPPED);
        }
    }

    private Destination destination(Application application) {
        return new Destination(
                new Lane(application, wanted(), this::count),
                new RateLimit(settings.rate(), nanoClock),
                new Suppressed(nanoClock));
    }

    private boolean wanted() {
        return settings.logger() == LoggerMode.ON;
    }

    private void count(Outcome outcome) {
        counts.add(kind(), outcome, 1);
    }

    @Override
    public void flush() {
        applications.values().stream().filter(to -> to.suppressed().isDue()).forEach(this::sumUp);
    }

    /** The line is no event and is not counted: it says what was. */
    private void sumUp(Destination to) {
        to.lane().offer(LogLine.of(to.suppressed().take(), service));
    }

    @Override
    public boolean pending() {
        return applications.values().stream().anyMatch(to -> !to.suppressed().isEmpty());
    }

    @Override
    public void close() {
        applications.values().stream().filter(to -> !to.suppressed().isEmpty()).forEach(this::sumUp);
        long deadline = System.nanoTime() + PATIENCE_NANOS;
        applications.values().forEach(to -> to.lane().close(deadline));
    }
}
