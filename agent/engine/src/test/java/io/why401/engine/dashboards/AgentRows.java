package io.why401.engine.dashboards;

import static io.why401.engine.dashboards.Dashboard.wide;
import static io.why401.engine.dashboards.Promql.perMinute;
import static io.why401.engine.dashboards.Promql.rate;
import static io.why401.engine.dashboards.Promql.series;
import static io.why401.engine.dashboards.Promql.sum;

/** Whether the agent is there, and sees everything. */
final class AgentRows {

    private AgentRows() {}

    static void add(Dashboard dashboard) {
        String info = series("why401_info");
        dashboard
                .row("The agent")
                .line(
                        8,
                        wide(
                                12,
                                Panels.table("Agents", "Every instance that has the agent.", "short")
                                        .rows(sum("job, instance, service, version, java", info))
                                        .empty("no agent here")
                                        .columns(
                                                "Service",
                                                "job",
                                                "Service",
                                                "instance",
                                                "Instance",
                                                "service",
                                                "Calls itself",
                                                "version",
                                                "Agent",
                                                "java",
                                                "Java")),
                        wide(
                                12,
                                Panels.table(
                                                "Hooks that do not fit",
                                                "Libraries of which the agent does not see everything: another version's internals"
                                                        + " (mismatch), or a hook that failed. /status of the instance says which.",
                                                "short")
                                        .rows(sum(
                                                        "job, instance, library, version, state",
                                                        series("why401_hooks", "state!=\"active\""))
                                                + " > 0")
                                        .empty("every hook fits")
                                        .columns(
                                                "Library",
                                                "job",
                                                "Service",
                                                "instance",
                                                "Instance",
                                                "library",
                                                "Library",
                                                "version",
                                                "Version",
                                                "state",
                                                "State")));
        dashboard.line(
                7,
                wide(
                        6,
                        Panels.table(
                                        "Agents that have gone",
                                        "Instances that had the agent within the time range and do not any more: taken away, or"
                                                + " started without it.",
                                        "short")
                                .rows("max by (job, instance) (max_over_time(" + info
                                        + "[$__range]))\nunless on (job, instance)\n" + info)
                                .empty("none has gone")
                                .columns("Service", "job", "Service", "instance", "Instance")),
                wide(
                        6,
                        Panels.course(
                                        "Errors of the agent",
                                        "Errors that the agent kept from the application, by kind. /status has the last ones.",
                                        "cpm")
                                .over(perMinute("kind", series("why401_agent_errors_total")), "{{kind}}")
                                .empty("none rising in this time range")),
                wide(
                        6,
                        Panels.course(
                                        "Events lost",
                                        "Events that the queue had no room for (dropped) or a sink could not write (failed)."
                                                + " The counters are exact all the same.",
                                        "cpm")
                                .over(
                                        perMinute(
                                                "sink, outcome",
                                                series("why401_events_total", "outcome=~\"dropped|failed\"")),
                                        "{{sink}} {{outcome}}")
                                .empty("no agent here")),
                wide(
                        6,
                        Panels.course(
                                        "Time spent on a refusal",
                                        "What the agent takes of the request's own thread for each 401, on average.",
                                        "s")
                                .over(
                                        rate("job", series("why401_handling_seconds_sum")) + "\n/\n"
                                                + rate("job", series("why401_handling_seconds_count")) + " >= 0",
                                        "{{job}}")));
    }
}
