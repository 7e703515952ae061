package io.why401.demo.report;

import io.why401.demo.callers.Tally;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A stretch of an incident: what the callers saw beside what the agent counted meanwhile. */
public record Phase(Instant from, Instant to, Tally tally, AgentCounts counted) {

    /** One line for each number that differs, and for each answer that was not the expected one. */
    List<String> missing() {
        List<String> missing = new ArrayList<>(tally.surprises());
        if (counted.requests() != tally.sent()) {
            missing.add("%d requests were sent, but the agent counted %d".formatted(tally.sent(), counted.requests()));
        }
        Map<String, Long> reasons = new TreeMap<>(counted.refused());
        reasons.putAll(tally.refused());
        for (String reason : reasons.keySet()) {
            long sent = tally.refused().getOrDefault(reason, 0L);
            if (counted.of(reason) != sent) {
                missing.add("%s: %d callers were refused so, but the agent counted %d"
                        .formatted(reason, sent, counted.of(reason)));
            }
        }
        return missing;
    }
}
