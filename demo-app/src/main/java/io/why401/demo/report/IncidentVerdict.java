package io.why401.demo.report;

import io.why401.demo.callers.Incident;
import java.util.ArrayList;
import java.util.List;

/** Whether the agent said of an incident what was expected, and counted what the callers saw. */
public final class IncidentVerdict {

    private final Incident incident;
    private final List<String> missing = new ArrayList<>();

    public IncidentVerdict(Incident incident) {
        this.incident = incident;
    }

    /** A stretch without the incident. */
    public void ordinary(String name, Phase phase) {
        phase.missing().forEach(line -> missing.add(name + ": " + line));
        long seen = phase.counted().of(incident.reason());
        if (seen > 0) {
            missing.add("%s: %d refusals are %s".formatted(name, seen, incident.reason()));
        }
    }

    /** The incident itself, whose reason has to be that of most refusals. */
    public void during(Phase phase) {
        phase.missing().forEach(line -> missing.add("during: " + line));
        long expected = phase.counted().of(incident.reason());
        if (2 * expected <= phase.counted().allRefused()) {
            missing.add("during: expected most refusals to be %s, but it was %d of %d"
                    .formatted(incident.reason(), expected, phase.counted().allRefused()));
        }
    }

    /** What else was expected and did not come. */
    public void missing(List<String> lines) {
        missing.addAll(lines);
    }

    /** One line for each expectation that was not met. */
    public List<String> missing() {
        return List.copyOf(missing);
    }
}
