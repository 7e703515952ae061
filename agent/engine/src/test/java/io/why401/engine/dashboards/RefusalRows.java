package io.why401.engine.dashboards;

import static io.why401.engine.dashboards.Dashboard.wide;
import static io.why401.engine.dashboards.Json.list;
import static io.why401.engine.dashboards.Json.object;
import static io.why401.engine.dashboards.Promql.copied;
import static io.why401.engine.dashboards.Promql.counted;
import static io.why401.engine.dashboards.Promql.refusals;
import static io.why401.engine.dashboards.Promql.series;
import static io.why401.engine.dashboards.Promql.sum;
import static io.why401.engine.dashboards.Promql.top;

/** What was refused, where, and what is new in it. */
final class RefusalRows {

    private static final String TO_REASON = "/d/" + OneReason.UID
            + "?var-reason=${__value.raw}&${datasource:queryparam}&${job:queryparam}&${instance:queryparam}&${__url_time_range}";

    private RefusalRows() {}

    static void add(Dashboard dashboard) {
        whatAndWhere(dashboard);
        sinceYesterday(dashboard);
    }

    private static void whatAndWhere(Dashboard dashboard) {
        dashboard
                .row("What, and where")
                .line(
                        10,
                        wide(
                                14,
                                Panels.table(
                                                "Reasons",
                                                "Why requests were refused in the time range, most frequent first. A click on the"
                                                        + " reason opens its own page, with what to do.",
                                                "short")
                                        .rows(copied(
                                                top(25, sum("cause, reason", counted(refusals()))),
                                                "reason",
                                                "meaning"))
                                        .decimals(0)
                                        .columns(
                                                "Refusals",
                                                "cause",
                                                "Cause",
                                                "reason",
                                                "Reason",
                                                "Value",
                                                "Refusals",
                                                "meaning",
                                                "What it is")
                                        .override("Cause", causeCell())
                                        .override("Reason", reasonCell())
                                        .override("Refusals", "custom.width", 90)
                                        .override("What it is", "mappings", Texts.meanings())),
                        wide(
                                10,
                                Panels.bars(
                                                "Routes",
                                                "The routes whose requests were refused most in the time range; none is a path that"
                                                        + " does not exist, unknown one that could not be mapped, OTHER what exceeds"
                                                        + " the cap.",
                                                "blue")
                                        .at(top(12, sum("route", counted(refusals()))), "{{route}}")));
        dashboard.line(
                9,
                wide(
                        12,
                        Panels.table(
                                        "Rules",
                                        "The security chains and rules that refused most in the time range.",
                                        "short")
                                .rows(top(15, sum("chain, rule", counted(refusals()))))
                                .decimals(0)
                                .columns("Refusals", "chain", "Chain", "rule", "Rule", "Value", "Refusals")
                                .override("Refusals", "custom.width", 90)),
                wide(
                        4,
                        Panels.bars(
                                        "Decided by",
                                        "Whose code said 401: security (a library's filters), the container, the application's"
                                                + " own code, or a service behind (upstream).",
                                        "purple")
                                .at(top(5, sum("decided_by", counted(refusals()))), "{{decided_by}}")),
                wide(
                        4,
                        Panels.bars("Scheme", "How the refused callers tried to show who they are.", "purple")
                                .at(top(10, sum("scheme", counted(refusals()))), "{{scheme}}")),
                wide(
                        4,
                        Panels.bars(
                                        "Issuers of expired tokens",
                                        "Whose tokens had expired when they were refused. The events name the issuer of every"
                                                + " token.",
                                        "blue")
                                .at(top(10, sum("issuer", counted(series(PartRows.AGES + "_count")))), "{{issuer}}")
                                .empty("no expired tokens in this time range")));
    }

    private static void sinceYesterday(Dashboard dashboard) {
        String by = "job, cause, reason, route";
        String now = sum("cause, reason", counted(refusals()));
        String then = sum("cause, reason", "increase(" + refusals() + "[$__range] offset 1d)");
        String change = "((" + now + "\nor\n0 * " + then + ")\n-\n(" + then + "\nor\n0 * " + now + "))";
        dashboard
                .row("New against yesterday")
                .line(
                        8,
                        wide(
                                12,
                                Panels.table(
                                                "New",
                                                "Reasons on routes that no instance showed in the day before the time range. One that comes back"
                                                        + " after a pause, without a restart, is not here: the alert"
                                                        + " Why401ReasonIsNew tells of it. Where the agent is younger than a day,"
                                                        + " everything is new.",
                                                "short")
                                        .rows("(" + sum(by, counted(refusals())) + " > 0)\nunless\nsum by (" + by
                                                + ") (last_over_time(" + refusals() + "[1d] offset $__range))")
                                        .decimals(0)
                                        .empty("nothing new")
                                        .columns(
                                                "Refusals",
                                                "job",
                                                "Service",
                                                "cause",
                                                "Cause",
                                                "reason",
                                                "Reason",
                                                "route",
                                                "Route",
                                                "Value",
                                                "Refusals")
                                        .override("Cause", causeCell())
                                        .override("Reason", reasonCell())
                                        .override("Refusals", "custom.width", 90)),
                        wide(
                                12,
                                Panels.table(
                                                "Against this time yesterday",
                                                "Refusals in the time range less those in the same hours of the day before, by reason;"
                                                        + " what became less is negative. The first refusal of a series that began yesterday is not"
                                                        + " counted there.",
                                                "short")
                                        .rows("sort_desc(" + change + ")")
                                        .decimals(0)
                                        .mayBeNegative()
                                        .columns("More", "cause", "Cause", "reason", "Reason", "Value", "More")
                                        .override("Cause", causeCell())
                                        .override("Reason", reasonCell())
                                        .override("More", "custom.width", 90)));
    }

    private static Object[] causeCell() {
        return new Object[] {
            "mappings", Texts.causeColours(), "custom.cellOptions", object("type", "color-text"), "custom.width", 140
        };
    }

    private static Object[] reasonCell() {
        return new Object[] {
            "links", list(object("title", "What to do about ${__value.raw}", "url", TO_REASON)), "custom.width", 220
        };
    }
}
