package io.why401.engine.publish;

import io.why401.engine.capture.Application;
import io.why401.engine.diagnose.Fault;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/** What one application refused. Request threads add to it. */
final class ApplicationCount {

    /** Until Micrometer has been found, and between two looks of our thread. */
    static final int MAX_WAITING = 1024;

    /** How long ago a token had expired. A distribution is Micrometer's own object, so ages wait for our thread. */
    record Age(String issuer, double seconds) {}

    private final Application application;
    private final ResponseCounts responses;
    private final Map<Fault, FaultCount> faults = new ConcurrentHashMap<>();
    private final Queue<Age> ages = new ConcurrentLinkedQueue<>();
    private final AtomicInteger waiting = new AtomicInteger();
    private volatile boolean shown;

    ApplicationCount(Application application, int maxSeries) {
        this.application = application;
        this.responses = new ResponseCounts(maxSeries);
    }

    /** Held weakly. */
    Application application() {
        return application;
    }

    boolean isUnknown() {
        return application == Application.unknown();
    }

    /** Nothing is counted here any more. */
    boolean isGone() {
        return !isUnknown() && application.loader() == null;
    }

    /** Whether there is a registry that shows it: what is lost then is missed. */
    boolean isShown() {
        return shown;
    }

    void shown() {
        shown = true;
    }

    boolean isEmpty() {
        return responses.counts().isEmpty() && faults.isEmpty();
    }

    ResponseCounts responses() {
        return responses;
    }

    Map<Fault, FaultCount> faults() {
        return faults;
    }

    /** False when there is no room. */
    boolean expired(String issuer, double seconds) {
        if (waiting.incrementAndGet() > MAX_WAITING) {
            waiting.decrementAndGet();
            return false;
        }
        return ages.add(new Age(issuer, seconds));
    }

    /** True when one of them was never seen before. */
    boolean seen(Set<Fault> these) {
        boolean first = false;
        for (Fault fault : these) {
            FaultCount known = faults.get(fault);
            first |= known == null;
            (known != null ? known : faults.computeIfAbsent(fault, none -> new FaultCount())).seen();
        }
        return first;
    }

    /** What waits, taken out. */
    void drain(Consumer<Age> to) {
        for (Age age = ages.poll(); age != null; age = ages.poll()) {
            waiting.decrementAndGet();
            to.accept(age);
        }
    }
}
