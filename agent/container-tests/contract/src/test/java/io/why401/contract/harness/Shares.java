package io.why401.contract.harness;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** How much of what a server refused was explained coarsely or not at all: in words, for whoever reads the build's log. */
final class Shares {

    private Shares() {}

    static String of(List<Event> events) {
        return events.size() + " events"
                + Stream.of("unclassified", "token_rejected")
                        .map(reason -> ", " + share(events, reason) + " " + reason)
                        .collect(Collectors.joining());
    }

    private static String share(List<Event> events, String reason) {
        long count =
                events.stream().filter(event -> event.reason().equals(reason)).count();
        return String.format(
                Locale.ROOT, "%d (%.1f %%)", count, events.isEmpty() ? 0.0 : 100.0 * count / events.size());
    }
}
