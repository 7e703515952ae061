package io.why401.engine.publish;

import io.why401.engine.capture.Application;
import io.why401.engine.diagnose.Fault;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * What each application of the JVM refused, beside the total in {@link Counted}: applications are few, and found by the
 * identity of their loader without a lock. Request threads add, {@link ApplicationMeters} shows.
 */
final class ApplicationCounts {

    /** Alive at the same time; what comes beyond counts as an unknown application's. */
    static final int MAX_APPLICATIONS = 64;

    private final int maxSeries;
    private final News news;
    private final ApplicationCount unknown;
    private volatile List<ApplicationCount> known = List.of();
    private volatile Runnable lost = () -> {};

    ApplicationCounts(int maxSeries, News news) {
        this.maxSeries = maxSeries;
        this.news = news;
        this.unknown = new ApplicationCount(Application.unknown(), maxSeries);
    }

    void refused(Application application, ResponseLabels labels) {
        ResponseCounts responses = of(application).responses();
        int before = responses.series();
        responses.count(labels);
        if (responses.series() != before) {
            news.tell();
        }
    }

    void expired(Application application, String issuer, double seconds) {
        ApplicationCount count = of(application);
        if (count.expired(issuer, seconds)) {
            news.tell();
        } else if (count.isShown()) {
            lost.run();
        }
    }

    void seen(Application application, Set<Fault> faults) {
        if (of(application).seen(faults)) {
            news.tell();
        }
    }

    /** Told of an age that a registry should show and for which there was no room: our thread is kept waiting there. */
    void whenLost(Runnable told) {
        lost = told;
    }

    private ApplicationCount of(Application application) {
        ClassLoader loader = application.loader();
        if (loader == null) {
            return unknown;
        }
        for (ApplicationCount one : known) {
            if (one.application().loader() == loader) {
                return one;
            }
        }
        return first(application, loader);
    }

    private synchronized ApplicationCount first(Application application, ClassLoader loader) {
        for (ApplicationCount one : known) {
            if (one.application().loader() == loader) {
                return one;
            }
        }
        if (known.size() >= MAX_APPLICATIONS) {
            return unknown;
        }
        List<ApplicationCount> more = new ArrayList<>(known);
        ApplicationCount added = new ApplicationCount(application, maxSeries);
        more.add(added);
        known = List.copyOf(more);
        return added;
    }

    /** The unknown one among them. */
    List<ApplicationCount> all() {
        List<ApplicationCount> all = new ArrayList<>(known);
        all.add(unknown);
        return all;
    }

    /** Makes room for others. */
    synchronized void forget(ApplicationCount gone) {
        List<ApplicationCount> fewer = new ArrayList<>(known);
        fewer.remove(gone);
        known = List.copyOf(fewer);
    }
}
