package io.why401.engine.publish;

import io.why401.engine.capture.TraceFacts;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * For each series of {@code why401.responses} a trace of late, which becomes its exemplar. Request threads write here; in a
 * flood they only look. There are as many as there are series, and no more.
 */
final class TracedResponses {

    private static final Duration FRESH = Duration.ofSeconds(5);

    private final Map<ResponseLabels, Traced> traces = new ConcurrentHashMap<>();

    record Traced(String traceId, @Nullable String spanId, Instant time) {}

    /** {@code labels} are those that the response was counted under. */
    void seen(ResponseLabels labels, @Nullable TraceFacts trace, Instant time) {
        if (trace == null) {
            return;
        }
        Traced known = traces.get(labels);
        if (known == null || Duration.between(known.time(), time).compareTo(FRESH) >= 0) {
            traces.put(labels, new Traced(trace.traceId(), trace.spanId(), time));
        }
    }

    @Nullable
    Traced of(ResponseLabels labels) {
        return traces.get(labels);
    }
}
