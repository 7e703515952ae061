package io.why401.engine.dashboards;

import static io.why401.engine.dashboards.Dashboard.wide;
import static io.why401.engine.dashboards.Json.list;
import static io.why401.engine.dashboards.Json.object;
import static io.why401.engine.dashboards.Promql.copied;
import static io.why401.engine.dashboards.Promql.counted;
import static io.why401.engine.dashboards.Promql.perMinute;
import static io.why401.engine.dashboards.Promql.rate;
import static io.why401.engine.dashboards.Promql.refusals;
import static io.why401.engine.dashboards.Promql.series;
import static io.why401.engine.dashboards.Promql.sum;
import static io.why401.engine.dashboards.Promql.top;

import java.util.List;

/** Is it us, them, or the network? And then: since when, where, who, and does the agent see everything. */
final class Overview {

    static final String UID = "why401";

    private static final String TO_REASON = "/d/" + OneReason.UID
            + "?var-reason=${__value.raw}&${datasource:queryparam}&${job:queryparam}&${instance:queryparam}&${__url_time_range}";
    /** Those that somebody can be sent to. */
    private static final List<Side> GUILTY = List.of(Side.US, Side.THEM, Side.NETWORK);

    private static final String AGES = "why401_token_expired_age_seconds";

    private Overview() {}

    static Dashboard dashboard() {
        Dashboard dashboard = new Dashboard(
                UID,
                "why401: refused requests",
                "Every HTTP 401 that services with the why401 agent send, and why. See agent/docs/dashboards.md.",
                variables());
        atAGlance(dashboard);
        whatAndWhere(dashboard);
        sinceYesterday(dashboard);
        tokens(dashboard);
        ourParts(dashboard);
        agent(dashboard);
        return dashboard
                .closedRow("Events (Loki)")
                .line(
                        16,
                        wide(
                                24,
                                Events.panel("cause=~\"$cause\"", "reason=~\"$reason\"", "request_route=~\"$route\"")));
    }

    private static List<Object> variables() {
        return list(
                Variables.datasource("datasource", "Prometheus", "prometheus"),
                Variables.job(),
                Variables.instance(),
                Variables.ofRefusals("cause", "Cause"),
                Variables.ofRefusals("reason", "Reason"),
                Variables.ofRefusals("route", "Route"),
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

    private static void atAGlance(Dashboard dashboard) {
        dashboard.line(
                4,
                wide(4, mostly()),
                wide(3, side(Side.US)),
                wide(3, side(Side.THEM)),
                wide(3, side(Side.NETWORK)),
                wide(3, side(Side.NOISE)),
                wide(3, side(Side.UNDECIDED)),
                wide(
                        5,
                        Panel.number(
                                        "Refused of all requests",
                                        "Refusals in the time range for each response of any status that the chosen services"
                                                + " sent.",
                                        "percentunit",
                                        "text")
                                .at(
                                        Promql.orNought(sum("", counted(refusals())) + "\n/\n("
                                                + sum("", counted(series("why401_requests_total"))) + " > 0)"),
                                        "refused")
                                .decimals(2)
                                .empty("no agent here")));
        dashboard.line(
                9,
                wide(
                        15,
                        Panel.stack(
                                        "Refusals by cause",
                                        "How many requests a minute were answered with 401, by cause. Red is ours to repair,"
                                                + " blue the callers', orange and yellow lie between, grey is noise, violet"
                                                + " undecided. Rates overlook a series' very first refusal; tables count it.",
                                        "reqpm")
                                .over(perMinute("cause", refusals()), "{{cause}}")
                                .causeColours()),
                wide(
                        9,
                        Panel.course(
                                        "Refused of all requests, by service",
                                        "The share of 401s among all responses of each service.",
                                        "percentunit")
                                .over(
                                        rate("job", refusals()) + "\n/ on (job)\n"
                                                + rate("job", series("why401_requests_total")),
                                        "{{job}}")));
    }

    private static Panel mostly() {
        String others = Side.NOISE.causes() + "|" + Side.UNDECIDED.causes();
        String sides = counted(refusals("cause!~\"" + others + "\"")) + "\nunless\n" + refusals(Promql.NO_ROUTE);
        for (Side side : GUILTY) {
            sides = "label_replace(" + sides + ", \"side\", \"" + side.title() + "\", \"cause\", \"" + side.causes()
                    + "\")";
        }
        Panel panel = Panel.word(
                        "Mostly",
                        "Who most refusals of the time range are for: us, them (the callers) or the network between. Noise and"
                                + " what is undecided are left out.")
                .at("topk(1, sum by (side) (" + sides + ")) > 0", "{{side}}");
        GUILTY.forEach(side -> panel.colour(side.title(), side.colour()));
        return panel;
    }

    private static Panel side(Side side) {
        return Panel.number(side.title(), side.meaning(), "short", side.colour())
                .at(Promql.orNought(sum("", side.counted())), side.title())
                .decimals(0)
                .empty("no agent here");
    }

    private static void whatAndWhere(Dashboard dashboard) {
        dashboard
                .row("What, and where")
                .line(
                        10,
                        wide(
                                14,
                                Panel.table(
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
                                Panel.bars(
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
                        Panel.table(
                                        "Rules",
                                        "The security chains and rules that refused most in the time range.",
                                        "short")
                                .rows(top(15, sum("chain, rule", counted(refusals()))))
                                .decimals(0)
                                .columns("Refusals", "chain", "Chain", "rule", "Rule", "Value", "Refusals")
                                .override("Refusals", "custom.width", 90)),
                wide(
                        4,
                        Panel.bars(
                                        "Decided by",
                                        "Whose code said 401: security (a library's filters), the container, the application's"
                                                + " own code, or a service behind (upstream).",
                                        "purple")
                                .at(top(5, sum("decided_by", counted(refusals()))), "{{decided_by}}")),
                wide(
                        4,
                        Panel.bars("Scheme", "How the refused callers tried to show who they are.", "purple")
                                .at(top(10, sum("scheme", counted(refusals()))), "{{scheme}}")),
                wide(
                        4,
                        Panel.bars(
                                        "Issuers of expired tokens",
                                        "Whose tokens had expired when they were refused. The events name the issuer of every"
                                                + " token.",
                                        "blue")
                                .at(top(10, sum("issuer", counted(series(AGES + "_count")))), "{{issuer}}")
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
                                Panel.table(
                                                "New",
                                                "Reasons on routes that no instance counted in the day before the time range. Where the"
                                                        + " agent is younger than a day, everything is new.",
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
                                Panel.table(
                                                "More than at this time yesterday",
                                                "Refusals in the time range less those in the same hours of the day before, by reason;"
                                                        + " what became less is negative.",
                                                "short")
                                        .rows("sort_desc(" + change + ")")
                                        .decimals(0)
                                        .mayBeNegative()
                                        .columns("More", "cause", "Cause", "reason", "Reason", "Value", "More")
                                        .override("Cause", causeCell())
                                        .override("Reason", reasonCell())
                                        .override("More", "custom.width", 90)));
    }

    private static void tokens(Dashboard dashboard) {
        dashboard
                .row("Expired tokens")
                .line(
                        8,
                        wide(
                                14,
                                Panel.heat(
                                                "Age of expired tokens",
                                                "How long ago the refused tokens had expired: seconds say clocks or a renewal that comes"
                                                        + " too late, hours a client that does not renew. Each row is a range up to the"
                                                        + " age beside it.",
                                                "s")
                                        .buckets(sum(
                                                "le", "increase(" + series(AGES + "_bucket") + "[$__rate_interval])"))
                                        .empty("no expired tokens in this time range")),
                        wide(
                                10,
                                Panel.course(
                                                "Median age, by issuer",
                                                "Half of an issuer's expired tokens are older than this.",
                                                "s")
                                        .over(
                                                "histogram_quantile(0.5, "
                                                        + rate("le, issuer", series(AGES + "_bucket")) + ")",
                                                "{{issuer}}")
                                        .empty("no expired tokens in this time range")));
    }

    private static void ourParts(Dashboard dashboard) {
        String served = sum(
                "route",
                "label_replace(rate(" + series("http_server_requests_seconds_count", "status!=\"401\"")
                        + "[$__rate_interval]), \"route\", \"$1\", \"uri\", \"(.+)\")");
        String refused = rate("route", refusals());
        dashboard
                .row("Our parts, and each route's own share")
                .line(
                        8,
                        wide(
                                12,
                                Panel.stack(
                                                "Broken parts",
                                                "What failed on our side while logins were checked, also where the answer was a 500:"
                                                        + " key sets, identity providers, user stores. By kind and component.",
                                                "cpm")
                                        .over(
                                                perMinute("kind, component", series("why401_infrastructure_total")),
                                                "{{kind}}: {{component}}")
                                        .empty("nothing was seen broken")),
                        wide(
                                12,
                                Panel.course(
                                                "Refused of a route's own requests",
                                                "The share of 401s among the requests of each route. Needs the application's"
                                                        + " http_server_requests in the same job (Spring Boot's actuator); where an"
                                                        + " instance is chosen, under the same instance too.",
                                                "percentunit")
                                        .over(
                                                refused + "\n/\n(" + refused + "\n+ on (route)\n(" + served
                                                        + "\nor on (route)\n0 * " + refused + " and on ()\n" + served
                                                        + "))",
                                                "{{route}}")
                                        .empty("no refusals, or no http_server_requests, in this time range")));
    }

    private static void agent(Dashboard dashboard) {
        String info = series("why401_info");
        dashboard
                .row("The agent")
                .line(
                        8,
                        wide(
                                12,
                                Panel.table("Agents", "Every instance that has the agent.", "short")
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
                                Panel.table(
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
                        Panel.table(
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
                        Panel.course(
                                        "Errors of the agent",
                                        "Errors that the agent kept from the application, by kind. /status has the last ones.",
                                        "cpm")
                                .over(perMinute("kind", series("why401_agent_errors_total")), "{{kind}}")
                                .empty("no errors")),
                wide(
                        6,
                        Panel.course(
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
                        Panel.course(
                                        "Time spent on a refusal",
                                        "What the agent takes of the request's own thread for each 401, on average.",
                                        "s")
                                .over(
                                        rate("job", series("why401_handling_seconds_sum")) + "\n/\n"
                                                + rate("job", series("why401_handling_seconds_count")) + " >= 0",
                                        "{{job}}")));
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
