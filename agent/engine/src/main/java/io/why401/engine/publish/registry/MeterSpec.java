package io.why401.engine.publish.registry;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One meter as Micrometer wants it described.
 *
 * @param unit null for a timer, whose unit is its registry's, and for what has none
 * @param tags key, value, key, value
 */
public record MeterSpec(
        Kind kind,
        String name,
        String description,
        @Nullable String unit,
        List<String> tags) {

    /** What it is read from is ours; a summary alone is written to. */
    public enum Kind {
        COUNTER("FunctionCounter"),
        GAUGE("Gauge"),
        TIMER("FunctionTimer"),
        SUMMARY("DistributionSummary");

        private final String className;

        Kind(String className) {
            this.className = className;
        }

        String className() {
            return className;
        }
    }

    public MeterSpec {
        tags = List.copyOf(tags);
    }

    public static MeterSpec of(Kind kind, String name, String description, @Nullable String unit, String... tags) {
        return new MeterSpec(kind, name, description, unit, List.of(tags));
    }
}
