package io.why401.engine.dashboards;

import static io.why401.engine.dashboards.Dashboard.wide;
import static io.why401.engine.dashboards.Json.list;
import static io.why401.engine.dashboards.Promql.counted;
import static io.why401.engine.dashboards.Promql.perMinute;
import static io.why401.engine.dashboards.Promql.rate;
import static io.why401.engine.dashboards.Promql.series;
import static io.why401.engine.dashboards.Promql.sum;
import static io.why401.engine.dashboards.Promql.top;

import java.util.List;

/** One reason: what to do about it, since when it happens, and where. */
final class OneReason {

    static final String UID = "why401-reason";

    private static final String REFUSALS = series("why401_responses_total", "reason=\"$reason\"");

    private OneReason() {}

    static Dashboard dashboard() {
        Dashboard dashboard = new Dashboard(
                UID,
                "why401: one reason",
                "One reason of refused requests: what to do, since when, and where. See agent/docs/dashboards.md.",
                variables());
        whatToDo(dashboard);
        sinceWhen(dashboard);
        where(dashboard);
        return dashboard.closedRow("Events (Loki)").line(16, wide(24, Events.panel("reason=\"$reason\"")));
    }

    private static List<Object> variables() {
        return list(
                Variables.datasource("datasource", "Prometheus", "prometheus"),
                Variables.job(),
                Variables.instance(),
                Variables.reason(),
                Variables.text(
                        "runbooks",
                        "Runbooks",
                        "Where your copy of agent/docs is read, with a slash at the end",
                        "https://git.example.org/why401/agent/docs/"),
                Variables.text(
                        "agent",
                        "Agent",
                        "An agent's address as your browser reaches it, by a tunnel for example",
                        "http://127.0.0.1:9401"),
                Variables.datasource("loki", "Loki", "loki"),
                Variables.choice(
                        "loki_label",
                        "Label in Loki",
                        "The label that holds the service's name; for the row of events only",
                        "service_name",
                        "service",
                        "app",
                        "container",
                        "job"),
                Variables.service());
    }

    private static void whatToDo(Dashboard dashboard) {
        dashboard.line(
                5,
                wide(
                        4,
                        Panels.number(
                                        "Refusals",
                                        "Requests refused for this reason in the time range.",
                                        "short",
                                        "blue")
                                .at(Promql.orNought(sum("", counted(REFUSALS))), "refusals")
                                .decimals(0)
                                .empty("no agent here")),
                wide(
                        4,
                        Panels.number(
                                        "Of all requests",
                                        "Refusals for this reason in the time range for each response of any status.",
                                        "percentunit",
                                        "blue")
                                .at(
                                        Promql.orNought(sum("", counted(REFUSALS)) + "\n/\n("
                                                + sum("", counted(series("why401_requests_total"))) + " > 0)"),
                                        "share")
                                .decimals(2)
                                .empty("no agent here")),
                wide(
                        4,
                        Panels.number("Routes", "On how many routes requests are refused for it.", "short", "blue")
                                .at(Promql.orNought("count(" + sum("route", counted(REFUSALS)) + " > 0)"), "routes")
                                .decimals(0)
                                .empty("no agent here")),
                wide(
                        4,
                        Panels.number(
                                        "Instances",
                                        "On how many instances. One of many: look at that instance, its clock, its"
                                                + " configuration, its age.",
                                        "short",
                                        "blue")
                                .at(
                                        Promql.orNought("count(" + sum("job, instance", counted(REFUSALS)) + " > 0)"),
                                        "instances")
                                .decimals(0)
                                .empty("no agent here")),
                wide(
                        8,
                        Panels.text(
                                "Further",
                                "Links to the page of this reason, and to the newest events of an agent that your browser can"
                                        + " reach.",
                                """
                                * [its newest events](${agent}/events?reason=${reason}&limit=20) (set Agent above)
                                * [as the agent explains it](${agent}/reasons/${reason})
                                * [${reason} in the runbook](${runbooks}reasons.md#${reason}) (set Runbooks above)
                                """)));
        dashboard.line(
                11,
                wide(
                        24,
                        Panels.table(
                                        "What to do",
                                        "What the reason means, and what caller and operator can do. Names such as token.kid are"
                                                + " fields of the event. The agent says the same at /reasons/{reason}.",
                                        "short")
                                .rows(Texts.rows("max by (reason) (last_over_time(" + REFUSALS + "[$__range]))"))
                                .columns("Part", "part", "Part", "text", "Text")
                                .sortedUp("Part")
                                .override("Part", "mappings", Texts.partTitles(), "custom.width", 200)
                                .override("Text", "mappings", Texts.parts())));
    }

    private static void sinceWhen(Dashboard dashboard) {
        dashboard
                .row("Since when")
                .line(
                        8,
                        wide(
                                12,
                                Panels.course(
                                                "Today and yesterday",
                                                "Refusals for this reason a minute, and those of the day before at the same time.",
                                                "reqpm")
                                        .traced(perMinute("", REFUSALS), "today")
                                        .over(
                                                "sum (rate(" + REFUSALS + "[$__rate_interval] offset 1d)) * 60",
                                                "yesterday")
                                        .colour("today", "blue")
                                        .colour("yesterday", "#8e8e8e")),
                        wide(
                                12,
                                Panels.stack(
                                                "By instance",
                                                "All alike: the callers or what the instances share. One alone: that instance.",
                                                "reqpm")
                                        .over(perMinute("job, instance", REFUSALS), "{{job}} {{instance}}")
                                        .legendBeside()));
    }

    private static void where(Dashboard dashboard) {
        dashboard
                .row("Where")
                .line(
                        9,
                        wide(
                                12,
                                Panels.stack("By route", "Refusals for this reason a minute, by route.", "reqpm")
                                        .over("topk(10, " + rate("route", REFUSALS) + " > 0) * 60", "{{route}}")
                                        .legendBeside()),
                        wide(
                                12,
                                Panels.table(
                                                "Routes and rules",
                                                "Where the refused requests went and which rule refused them, in the time range.",
                                                "short")
                                        .rows(top(25, sum("job, route, chain, rule", counted(REFUSALS))))
                                        .decimals(0)
                                        .columns(
                                                "Refusals",
                                                "job",
                                                "Service",
                                                "route",
                                                "Route",
                                                "chain",
                                                "Chain",
                                                "rule",
                                                "Rule",
                                                "Value",
                                                "Refusals")
                                        .override("Refusals", "custom.width", 90)));
        dashboard.line(
                7,
                wide(6, split("Method", "The method of the refused requests.", "method")),
                wide(6, split("Scheme", "How the refused callers tried to show who they are.", "scheme")),
                wide(
                        6,
                        split(
                                "Decided by",
                                "Whose code said 401: security (a library's filters), the container, the application's own code,"
                                        + " or a service behind (upstream).",
                                "decided_by")),
                wide(
                        6,
                        split(
                                "Confidence",
                                "observed: the refusal was seen to happen for this reason; proven: the request shows it; inferred:"
                                        + " nothing else fits.",
                                "confidence")));
    }

    private static Panel split(String title, String description, String label) {
        return Panels.bars(title, description, "blue").at(top(10, sum(label, counted(REFUSALS))), "{{" + label + "}}");
    }
}
