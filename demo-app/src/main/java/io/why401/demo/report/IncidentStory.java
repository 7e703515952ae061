package io.why401.demo.report;

import io.why401.demo.callers.Incident;
import io.why401.demo.report.IncidentWords.RuledOut;
import java.io.IOException;
import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** Tells of an incident in the order in which whoever it woke asks. */
public final class IncidentStory {

    private static final int ALL = 500;
    private static final int LABEL = 15;
    private static final int REASON = 30;

    private final DateTimeFormatter clock;
    private final Report report;
    private final Incident incident;
    private final IncidentWords words;
    private final PrintStream out;

    public IncidentStory(Incident incident, PrintStream out) {
        this.clock = DateTimeFormatter.ofPattern("HH:mm:ss").withZone(ZoneId.systemDefault());
        this.report = new Report(ZoneId.systemDefault());
        this.incident = incident;
        this.words = IncidentWords.of(incident);
        this.out = out;
    }

    /** One line: when it began, how many requests, which part of them was refused. */
    public void phase(String name, Phase phase) {
        out.printf(
                Locale.ROOT,
                "%s  %-6s  %d requests in %d s, %d of them refused (%.1f %%)%n",
                clock.format(phase.from()),
                name,
                phase.counted().requests(),
                Duration.between(phase.from(), phase.to()).toSeconds(),
                phase.counted().allRefused(),
                phase.counted().share());
    }

    public void begins() {
        moment(words.begins());
    }

    public void repaired() {
        moment(words.repaired());
    }

    /** A line for the names of all that fire now. */
    public void firing(Set<String> alerts) {
        moment(alerts.isEmpty() ? "No alert is firing." : "Firing: " + String.join(", ", alerts) + ".");
    }

    private void moment(String what) {
        line(clock.format(Instant.now()), LABEL - 5, what);
    }

    /** Everything that follows from the incident, whose newest event the agent still has; of alerts a paragraph each. */
    public void tell(Phase before, Phase during, AgentEndpoint agent, List<String> alerts)
            throws IOException, InterruptedException {
        tell(before, during, agent.events(ALL), alerts);
    }

    void tell(Phase before, Phase during, List<Event> newestFirst, List<String> alerts) {
        AgentCounts counted = during.counted();
        out.println();
        paragraph(
                "You see",
                "401s went from %.1f %% to %.1f %% of all requests."
                        .formatted(before.counted().share(), counted.share()));
        paragraph(
                "why401 says",
                "%d of %d were %s (cause %s). %s"
                        .formatted(
                                counted.of(incident.reason()),
                                counted.allRefused(),
                                incident.reason(),
                                incident.cause(),
                                others(counted)));
        newestFirst.stream()
                .filter(event -> event.reason().equals(incident.reason()))
                .findFirst()
                .ifPresent(this::newest);
        out.println();
        paragraph("Whose fault", words.fault());
        paragraph("What to do", words.action());
        String label = "Alerts";
        for (String alert : alerts) {
            paragraph(label, alert);
            label = "";
        }
        label = "It was not";
        for (RuledOut other : words.ruledOut()) {
            line(
                    label,
                    LABEL,
                    Columns.pad(other.reason(), REASON)
                            + "%4d  %s"
                                    .formatted(
                                            counted.of(other.reason()),
                                            counted.of(other.reason()) == 0 ? other.says() : "some of this, too"));
            label = "";
        }
        out.println();
    }

    private void newest(Event event) {
        out.println();
        report.refusal(event).forEach(out::println);
        out.println(
                " ".repeat(10) + Columns.fit("Evidence: " + String.join("; ", event.evidence()), Report.COLUMNS - 10));
    }

    private String others(AgentCounts counted) {
        String list = counted.refused().entrySet().stream()
                .filter(reason -> !reason.getKey().equals(incident.reason()))
                .map(reason -> reason.getKey() + " " + reason.getValue())
                .collect(Collectors.joining(", "));
        return list.isEmpty() ? "" : "The others: " + list + ".";
    }

    private void paragraph(String label, String text) {
        line(label, LABEL, text);
    }

    private void line(String label, int indent, String text) {
        String lead = Columns.pad(label, indent);
        for (String line : Columns.wrap(text, Report.COLUMNS - indent, 4)) {
            out.println(lead + line);
            lead = " ".repeat(indent);
        }
    }
}
