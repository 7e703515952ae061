package io.why401.engine.publish;

import io.why401.engine.capture.Application;
import io.why401.engine.capture.Refusal;
import io.why401.engine.capture.TokenFacts;
import io.why401.engine.diagnose.Diagnosis;
import io.why401.engine.diagnose.Fault;
import io.why401.engine.diagnose.Reason;
import io.why401.engine.settings.Settings;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Everything that is counted, without a registry: light enough to exist before one does. */
final class Counted {

    private final RefusalLabels labels;
    private final ResponseCounts responses;
    private final EventCounts events;
    private final Map<Fault, FaultCount> faults = new ConcurrentHashMap<>();
    private final ExpiredAges expiredAges = new ExpiredAges();
    private final Guessing guessing = new Guessing(System::nanoTime);
    private final TracedResponses traces = new TracedResponses();
    private final HandlingTime handling = new HandlingTime();
    private final News news = new News();
    private final @Nullable ApplicationCounts applications;

    Counted(Settings settings) {
        labels = new RefusalLabels(settings.labels());
        responses = new ResponseCounts(settings.labels().maxSeries());
        Set<EventCounts.Sink> sinks = EnumSet.of(EventCounts.Sink.RING);
        if (settings.events().file() != null) {
            sinks.add(EventCounts.Sink.FILE);
        }
        if (settings.events().stdout()) {
            sinks.add(EventCounts.Sink.STDOUT);
        }
        if (settings.logs()) {
            sinks.add(EventCounts.Sink.LOGGER);
        }
        if (settings.otlp().endpoint() != null) {
            sinks.add(EventCounts.Sink.OTLP);
        }
        // A runtime made with jlink may have no flight recorder.
        if (ModuleLayer.boot().findModule("jdk.jfr").isPresent()) {
            sinks.add(EventCounts.Sink.JFR);
        }
        events = new EventCounts(sinks);
        applications = settings.applicationMeters()
                ? new ApplicationCounts(settings.labels().maxSeries(), news)
                : null;
    }

    /** On the request's thread. */
    void count(Refusal refusal, Diagnosis diagnosis) {
        ResponseLabels series = labels.of(refusal, diagnosis);
        traces.seen(responses.count(series), refusal.trace(), refusal.time());
        if (applications != null) {
            applications.refused(refusal.application(), series);
        }
        Duration expired = expiredFor(refusal, diagnosis);
        if (expired != null && refusal.token() != null) {
            String issuer = labels.issuer(refusal.token().issuerHost());
            expiredAges.record(issuer, (double) expired.toSeconds());
            if (applications != null) {
                applications.expired(refusal.application(), issuer, (double) expired.toSeconds());
            }
        }
    }

    /** On the request's thread. Kinds and components are closed sets, so this needs no cap. */
    void count(Set<Fault> seen, Application application) {
        if (applications != null && !seen.isEmpty()) {
            applications.seen(application, seen);
        }
        for (Fault fault : seen) {
            FaultCount known = faults.get(fault);
            (known != null ? known : faults.computeIfAbsent(fault, first -> new FaultCount())).seen();
        }
    }

    Map<Fault, FaultCount> faults() {
        return faults;
    }

    private static @Nullable Duration expiredFor(Refusal refusal, Diagnosis diagnosis) {
        TokenFacts token = refusal.token();
        boolean refusedAsExpired = diagnosis.reason() == Reason.TOKEN_EXPIRED
                || diagnosis.findings().contains(Reason.TOKEN_EXPIRED);
        return token != null && refusedAsExpired ? token.expiredFor(refusal.time()) : null;
    }

    News news() {
        return news;
    }

    /** Null when applications' own registries are left alone. */
    @Nullable
    ApplicationCounts applications() {
        return applications;
    }

    ResponseCounts responses() {
        return responses;
    }

    TracedResponses traces() {
        return traces;
    }

    EventCounts events() {
        return events;
    }

    ExpiredAges expiredAges() {
        return expiredAges;
    }

    Guessing guessing() {
        return guessing;
    }

    HandlingTime handling() {
        return handling;
    }
}
