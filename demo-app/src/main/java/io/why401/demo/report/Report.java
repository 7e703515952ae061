package io.why401.demo.report;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Lays events out for a person at a terminal. Returns lines, prints nothing. */
final class Report {

    static final int COLUMNS = 100;

    private static final String INDENT = " ".repeat(10);
    /** As long as identity_provider_unreachable. */
    private static final int REASON = 29;

    private static final int REQUEST = COLUMNS - INDENT.length() - REASON - 2;
    private static final int SUMMARY_LINES = 2;
    private static final int REMEDY_LINES = 3;

    private final DateTimeFormatter clock;

    Report(ZoneId zone) {
        this.clock = DateTimeFormatter.ofPattern("HH:mm:ss").withZone(zone);
    }

    /** Time, request and reason; below it what happened and, behind an arrow, what the operator can do. */
    List<String> refusal(Event event) {
        List<String> lines = new ArrayList<>();
        lines.add(headline(event));
        Columns.wrap(event.summary(), COLUMNS - INDENT.length(), SUMMARY_LINES)
                .forEach(line -> lines.add(INDENT + line));
        String lead = "→ ";
        for (String line : Columns.wrap(event.remedy(), COLUMNS - INDENT.length() - 2, REMEDY_LINES)) {
            lines.add(INDENT + lead + line);
            lead = "  ";
        }
        return lines;
    }

    /** The first line of {@link #refusal} alone. */
    String headline(Event event) {
        String time = event.time() == null ? "" : clock.format(event.time());
        String request = event.method() + " " + event.path();
        return Columns.pad(time, INDENT.length()) + Columns.pad(request, REQUEST) + "  "
                + Columns.fit(event.reason(), REASON);
    }

    /** Most frequent cause first, each with its reasons. */
    List<String> countByCause(List<Event> events) {
        Map<String, List<Event>> byCause =
                events.stream().collect(Collectors.groupingBy(Event::cause, TreeMap::new, Collectors.toList()));
        return byCause.entrySet().stream()
                .sorted((a, b) -> b.getValue().size() - a.getValue().size())
                .flatMap(cause -> causeLines(cause.getKey(), cause.getValue()).stream())
                .toList();
    }

    private static List<String> causeLines(String cause, List<Event> events) {
        Map<String, Long> reasons =
                events.stream().collect(Collectors.groupingBy(Event::reason, TreeMap::new, Collectors.counting()));
        String list = reasons.entrySet().stream()
                .map(reason -> reason.getValue() == 1 ? reason.getKey() : reason.getKey() + " ×" + reason.getValue())
                .collect(Collectors.joining(", "));
        String lead = "%5d  %s".formatted(events.size(), Columns.pad(cause, 18));
        List<String> lines = new ArrayList<>();
        for (String line : Columns.wrap(list, COLUMNS - Columns.width(lead), 4)) {
            lines.add(lead + line);
            lead = " ".repeat(Columns.width(lead));
        }
        return lines;
    }
}
