package io.why401.demo.report;

import io.why401.demo.callers.Scenario;
import io.why401.demo.callers.Traffic;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What was expected of one scenario beside what came.
 *
 * @param events all that the agent told of it; exactly one when it was refused, none when it was served
 */
record Verdict(Traffic.Answer answer, List<Event> events) {

    /** Pairs every answer with the events that carry its scenario's user agent. */
    static List<Verdict> of(Traffic traffic, List<Traffic.Answer> answers, List<Event> events) {
        return answers.stream()
                .map(answer -> new Verdict(answer, eventsOf(traffic.userAgent(answer.scenario()), events)))
                .toList();
    }

    private static List<Event> eventsOf(String userAgent, List<Event> events) {
        return events.stream()
                .filter(event -> event.userAgent().equals(userAgent))
                .toList();
    }

    boolean isAsExpected() {
        return missing() == null;
    }

    /** One line naming the scenario, what was expected and what was seen instead, or null when all is well. */
    @Nullable
    String missing() {
        Scenario scenario = answer.scenario();
        String expected = Objects.requireNonNullElse(scenario.reason(), "no refusal");
        if (answer.status() != scenario.expectedStatus()) {
            return "%s: expected %s, but the shop answered %d instead of %d"
                    .formatted(scenario.name(), expected, answer.status(), scenario.expectedStatus());
        }
        List<String> seen = events.stream().map(Event::reason).toList();
        List<String> due = scenario.isRefused() ? List.of(expected) : List.of();
        return seen.equals(due)
                ? null
                : "%s: expected %s, but the agent said %s".formatted(scenario.name(), expected, said(seen));
    }

    private static String said(List<String> reasons) {
        if (reasons.isEmpty()) {
            return "nothing";
        }
        String all = reasons.stream().collect(Collectors.joining(" and "));
        return reasons.size() == 1 ? all : all + " for one response";
    }
}
