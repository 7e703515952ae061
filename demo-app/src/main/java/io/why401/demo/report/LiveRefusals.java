package io.why401.demo.report;

import java.io.IOException;
import java.io.PrintStream;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Prints one line for each refusal that is new since the last look. */
public final class LiveRefusals {

    private static final int LATEST = 100;

    private final Report report = new Report(ZoneId.systemDefault());
    private final AgentEndpoint agent;
    private Set<String> seen;

    /** Begins with what the agent knows already, so that nothing old is printed. */
    public LiveRefusals(AgentEndpoint agent) throws IOException, InterruptedException {
        this.agent = agent;
        this.seen = ids(agent.events(LATEST));
    }

    public void print(PrintStream out) throws IOException, InterruptedException {
        List<Event> newestFirst = agent.events(LATEST);
        for (int i = newestFirst.size() - 1; i >= 0; i--) {
            if (!seen.contains(newestFirst.get(i).id())) {
                out.println(report.headline(newestFirst.get(i)));
            }
        }
        seen = ids(newestFirst);
    }

    private static Set<String> ids(List<Event> events) {
        return events.stream().map(Event::id).collect(Collectors.toCollection(HashSet::new));
    }
}
