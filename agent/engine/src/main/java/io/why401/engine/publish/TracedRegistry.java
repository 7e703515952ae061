package io.why401.engine.publish;

import io.prometheus.metrics.model.registry.PrometheusRegistry;
import io.prometheus.metrics.model.snapshots.CounterSnapshot;
import io.prometheus.metrics.model.snapshots.CounterSnapshot.CounterDataPointSnapshot;
import io.prometheus.metrics.model.snapshots.Exemplar;
import io.prometheus.metrics.model.snapshots.Labels;
import io.prometheus.metrics.model.snapshots.MetricSnapshot;
import io.prometheus.metrics.model.snapshots.MetricSnapshots;
import org.jspecify.annotations.Nullable;

/**
 * What a scrape collects, with exemplars on {@code why401.responses}: Micrometer gives none to a counter that only shows
 * somebody's number. OpenMetrics shows them, the older text format has no place for them.
 */
final class TracedRegistry extends PrometheusRegistry {

    private static final String RESPONSES = MeterNames.RESPONSES.replace('.', '_');

    private final TracedResponses traces;

    TracedRegistry(TracedResponses traces) {
        this.traces = traces;
    }

    @Override
    public MetricSnapshots scrape() {
        return new MetricSnapshots(super.scrape().stream().map(this::traced).toList());
    }

    private MetricSnapshot traced(MetricSnapshot metric) {
        if (metric instanceof CounterSnapshot counter
                && counter.getMetadata().getPrometheusName().equals(RESPONSES)) {
            return new CounterSnapshot(
                    counter.getMetadata(),
                    counter.getDataPoints().stream().map(this::traced).toList());
        }
        return metric;
    }

    private CounterDataPointSnapshot traced(CounterDataPointSnapshot point) {
        Exemplar exemplar = exemplar(point.getLabels());
        return exemplar == null
                ? point
                : new CounterDataPointSnapshot(
                        point.getValue(), point.getLabels(), exemplar, point.getCreatedTimestampMillis());
    }

    /** One response, at that time, of that trace. */
    private @Nullable Exemplar exemplar(Labels labels) {
        TracedResponses.Traced traced = traces.of(new ResponseLabels(
                labels.get(MeterNames.STATUS),
                labels.get(MeterNames.CAUSE),
                labels.get(MeterNames.REASON),
                labels.get(MeterNames.CONFIDENCE),
                labels.get(MeterNames.METHOD),
                labels.get(MeterNames.ROUTE),
                labels.get(MeterNames.CHAIN),
                labels.get(MeterNames.RULE),
                labels.get(MeterNames.SCHEME),
                labels.get(MeterNames.DECIDED_BY)));
        if (traced == null) {
            return null;
        }
        Exemplar.Builder exemplar = Exemplar.builder()
                .value(1)
                .traceId(traced.traceId())
                .timestampMillis(traced.time().toEpochMilli());
        return traced.spanId() == null
                ? exemplar.build()
                : exemplar.spanId(traced.spanId()).build();
    }
}
