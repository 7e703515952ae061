package io.why401.engine.publish;

import java.util.List;

/** The tags of {@code why401.responses}, in the order of contract and scrape. */
record ResponseLabels(
        String status,
        String cause,
        String reason,
        String confidence,
        String method,
        String route,
        String chain,
        String rule,
        String scheme,
        String decidedBy) {

    /** The same, without what makes series many: at most one such set for each status and reason. */
    ResponseLabels folded() {
        String other = CappedLabels.OTHER;
        return new ResponseLabels(status, cause, reason, other, other, other, other, other, other, other);
    }

    /** Key, value, key, value. */
    List<String> tags() {
        return List.of(
                MeterNames.STATUS,
                status,
                MeterNames.CAUSE,
                cause,
                MeterNames.REASON,
                reason,
                MeterNames.CONFIDENCE,
                confidence,
                MeterNames.METHOD,
                method,
                MeterNames.ROUTE,
                route,
                MeterNames.CHAIN,
                chain,
                MeterNames.RULE,
                rule,
                MeterNames.SCHEME,
                scheme,
                MeterNames.DECIDED_BY,
                decidedBy);
    }
}
