package io.why401.engine.publish;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;

/**
 * How many 401s had which labels: exact from the first one on, whether a registry exists yet or not. Request threads
 * add here and never touch Micrometer; {@link RefusalMeters} shows the adders when it is scraped.
 */
final class ResponseCounts {

    private final Places<ResponseLabels> places;
    private final Map<ResponseLabels, LongAdder> counts = new ConcurrentHashMap<>();

    ResponseCounts(int maxSeries) {
        places = new Places<>(maxSeries);
    }

    /** Gives the labels that it was counted under: those, or what is left of them beyond the cap. */
    ResponseLabels count(ResponseLabels labels) {
        LongAdder seen = counts.get(labels);
        if (seen != null) {
            seen.increment();
            return labels;
        }
        // Folded sets are not counted as series: there is one for each reason and no more.
        ResponseLabels placed = places.admits(labels) ? labels : labels.folded();
        counts.computeIfAbsent(placed, key -> new LongAdder()).increment();
        return placed;
    }

    int series() {
        return counts.size();
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
