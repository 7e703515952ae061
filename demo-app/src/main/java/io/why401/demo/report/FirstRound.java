package io.why401.demo.report;

import io.why401.demo.callers.Traffic;
import java.io.IOException;
import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/** The scenarios, each sent once, and what the agent said of them. */
public final class FirstRound {

    /** Events reach the endpoint within milliseconds; a busy machine gets more. */
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private static final int ALL = 500;

    private final List<Verdict> verdicts;

    private FirstRound(List<Verdict> verdicts) {
        this.verdicts = verdicts;
    }

    /** Reads the agent's events until every scenario has its own, or until patience ends. */
    public static FirstRound read(AgentEndpoint agent, Traffic traffic, List<Traffic.Answer> answers)
            throws IOException, InterruptedException {
        Instant end = Instant.now().plus(PATIENCE);
        while (true) {
            FirstRound round = new FirstRound(Verdict.of(traffic, answers, agent.events(ALL)));
            if (round.missing().isEmpty() || Instant.now().isAfter(end)) {
                return round;
            }
            Thread.sleep(100);
        }
    }

    /** One line for each scenario of which the agent did not say what was expected. */
    public List<String> missing() {
        return verdicts.stream().map(Verdict::missing).filter(Objects::nonNull).collect(Collectors.toList());
    }

    /** Every refusal in the order in which it was sent, then the count by cause. */
    public void print(PrintStream out) {
        Report report = new Report(ZoneId.systemDefault());
        List<Event> events =
                verdicts.stream().flatMap(verdict -> verdict.events().stream()).toList();
        if (events.isEmpty()) {
            out.println("The agent told of no refusal.");
            return;
        }
        out.println("What the agent says of each refusal");
        for (Event event : events) {
            out.println();
            report.refusal(event).forEach(out::println);
        }
        out.println();
        out.println("Refusals by cause");
        report.countByCause(events).forEach(out::println);
    }
}
