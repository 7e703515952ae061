package io.why401.engine.publish.otlp;

import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.FunctionTimer;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.Tag;
import io.micrometer.core.instrument.distribution.CountAtBucket;
import io.micrometer.core.instrument.distribution.HistogramSnapshot;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * From the meters that {@code /metrics} shows to messages {@code Metric} of metrics.proto: the same names, tags and values,
 * cumulative since the agent's start. Units are those of UCUM, from which a collector makes the names that Prometheus has.
 */
final class Metrics {

    private static final int CUMULATIVE = 2;

    private final long start;

    Metrics(Instant start) {
        this.start = LogRecords.nanos(start);
    }

    /** One message for each name. */
    List<byte[]> of(List<Meter> meters, Instant now) {
        Map<String, List<Meter>> byName = new LinkedHashMap<>();
        for (Meter meter : meters) {
            byName.computeIfAbsent(meter.getId().getName(), name -> new ArrayList<>())
                    .add(meter);
        }
        List<byte[]> metrics = new ArrayList<>();
        for (List<Meter> same : byName.values()) {
            Protobuf metric = metric(same, LogRecords.nanos(now));
            if (metric != null) {
                metrics.add(metric.toBytes());
            }
        }
        return metrics;
    }

    /** Null for a kind of meter that the agent does not have. */
    private @Nullable Protobuf metric(List<Meter> meters, long now) {
        Meter first = meters.get(0);
        Protobuf data = new Protobuf();
        for (Meter meter : meters) {
            data.message(1, point(meter, now));
        }
        Protobuf metric = described(first.getId());
        if (first instanceof FunctionCounter) {
            return metric.message(7, data.varint(2, CUMULATIVE).varint(3, 1));
        }
        if (first instanceof FunctionTimer || first instanceof DistributionSummary) {
            return metric.message(9, data.varint(2, CUMULATIVE));
        }
        return first instanceof Gauge ? metric.message(5, data) : null;
    }

    private static Protobuf described(Meter.Id id) {
        String description = id.getDescription();
        return new Protobuf()
                .text(1, id.getName())
                .text(2, description == null ? "" : description)
                .text(3, unit(id));
    }

    /** What is counted is an annotation there: {@code {responses}}. */
    private static String unit(Meter.Id id) {
        String unit = id.getBaseUnit();
        if (id.getType() == Meter.Type.TIMER || "seconds".equals(unit)) {
            return "s";
        }
        return unit == null ? "" : "{" + unit + "}";
    }

    private Protobuf point(Meter meter, long now) {
        if (meter instanceof FunctionTimer timer) {
            return times(9, meter, now)
                    .fixed64(4, Math.round(timer.count()))
                    .real(5, timer.totalTime(TimeUnit.SECONDS));
        }
        if (meter instanceof DistributionSummary summary) {
            return histogram(times(9, meter, now), summary.takeSnapshot());
        }
        if (meter instanceof FunctionCounter counter) {
            // A whole number, since all that is counted here is.
            return times(7, meter, now).fixed64(6, Math.round(counter.count()));
        }
        return meter instanceof Gauge gauge ? times(7, meter, now).real(4, gauge.value()) : new Protobuf();
    }

    /** Micrometer's buckets hold all below their bound, OTLP's only what is above the bound before; the last one has none. */
    private static Protobuf histogram(Protobuf point, HistogramSnapshot snapshot) {
        CountAtBucket[] buckets = snapshot.histogramCounts();
        List<CountAtBucket> bounded = new ArrayList<>();
        for (CountAtBucket bucket : buckets) {
            if (Double.isFinite(bucket.bucket())) {
                bounded.add(bucket);
            }
        }
        double[] bounds = new double[bounded.size()];
        long[] counts = new long[bounded.size() + 1];
        long below = 0;
        for (int i = 0; i < bounds.length; i++) {
            bounds[i] = bounded.get(i).bucket();
            long upTo = (long) bounded.get(i).count();
            counts[i] = upTo - below;
            below = upTo;
        }
        long all = Math.max(snapshot.count(), below);
        counts[bounds.length] = all - below;
        return point.fixed64(4, all)
                .real(5, snapshot.total())
                .packedFixed64(6, counts)
                .packedReals(7, bounds);
    }

    private Protobuf times(int attributes, Meter meter, long now) {
        Protobuf point = new Protobuf();
        for (Tag tag : meter.getId().getTagsAsIterable()) {
            point.message(attributes, Values.keyed(tag.getKey(), tag.getValue()));
        }
        return point.fixed64(2, start).fixed64(3, now);
    }
}
