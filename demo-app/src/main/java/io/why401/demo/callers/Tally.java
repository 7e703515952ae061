package io.why401.demo.callers;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What was sent and what came back, as the callers saw it. */
public final class Tally {

    private final Map<String, Long> refused = new TreeMap<>();
    private final List<String> surprises = new ArrayList<>();
    private long sent;

    public void add(Traffic.Answer answer) {
        sent++;
        Scenario scenario = answer.scenario();
        if (answer.status() != scenario.expectedStatus()) {
            surprises.add("%s: the shop answered %d instead of %d"
                    .formatted(scenario.name(), answer.status(), scenario.expectedStatus()));
        } else if (scenario.reason() != null) {
            refused.merge(scenario.reason(), 1L, Long::sum);
        }
    }

    public long sent() {
        return sent;
    }

    /** By the reason that was expected. */
    public Map<String, Long> refused() {
        return refused;
    }

    /** One line for each answer that was not the expected one. */
    public List<String> surprises() {
        return surprises;
    }
}
