package io.why401.engine.publish;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAdder;

/**
 * How many 401s had which labels: exact from the first one on, whether a registry exists yet or not. Request threads
 * add here and never touch Micrometer; {@link RefusalMeters} shows the adders when it is scraped.
 */
final class ResponseCounts {

    private final int maxSeries;
    private final Map<ResponseLabels, LongAdder> counts = new ConcurrentHashMap<>();
    private final AtomicInteger series = new AtomicInteger();

    ResponseCounts(int maxSeries) {
        this.maxSeries = maxSeries;
    }

    /** Gives the labels that it was counted under: those, or what is left of them beyond the cap. */
    ResponseLabels count(ResponseLabels labels) {
        LongAdder seen = counts.get(labels);
        if (seen != null) {
            seen.increment();
            return labels;
        }
        adderOf(labels).increment();
        return counts.containsKey(labels) ? labels : labels.folded();
    }

    private LongAdder adderOf(ResponseLabels labels) {
        if (series.incrementAndGet() > maxSeries) {
            series.decrementAndGet();
            LongAdder raced = counts.get(labels);
            // Folded sets are not counted as series: there is one for each reason and no more.
            return raced != null ? raced : counts.computeIfAbsent(labels.folded(), key -> new LongAdder());
        }
        LongAdder fresh = new LongAdder();
        LongAdder raced = counts.putIfAbsent(labels, fresh);
        if (raced != null) {
            series.decrementAndGet();
            return raced;
        }
        return fresh;
    }

    Map<ResponseLabels, LongAdder> counts() {
        return counts;
    }

    long total() {
        long total = 0;
        for (LongAdder count : counts.values()) {
            total += count.sum();
        }
        return total;
    }
}
