package io.why401.engine.dashboards;

import static io.why401.engine.dashboards.Dashboard.wide;
import static io.why401.engine.dashboards.Json.list;
import static io.why401.engine.dashboards.Promql.counted;
import static io.why401.engine.dashboards.Promql.perMinute;
import static io.why401.engine.dashboards.Promql.rate;
import static io.why401.engine.dashboards.Promql.refusals;
import static io.why401.engine.dashboards.Promql.series;
import static io.why401.engine.dashboards.Promql.sum;

import java.util.List;

/** Is it us, them, or the network? And then: since when, where, who, and does the agent see everything. */
final class Overview {

    static final String UID = "why401";

    /** Those that somebody can be sent to. */
    private static final List<Side> GUILTY = List.of(Side.US, Side.THEM, Side.NETWORK);

    private Overview() {}

    static Dashboard dashboard() {
        Dashboard dashboard = new Dashboard(
                UID,
                "why401: refused requests",
                "Every HTTP 401 that services with the why401 agent send, and why. See agent/docs/dashboards.md.",
                variables());
        atAGlance(dashboard);
        RefusalRows.add(dashboard);
        PartRows.add(dashboard);
        AgentRows.add(dashboard);
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
                        Panels.number(
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
                        Panels.stack(
                                        "Refusals by cause",
                                        "How many requests a minute were answered with 401, by cause. Red is ours to repair,"
                                                + " blue the callers', orange and yellow lie between, grey is noise, violet"
                                                + " undecided. Rates overlook a series' very first refusal; tables count it.",
                                        "reqpm")
                                .traced(perMinute("cause", refusals()), "{{cause}}")
                                .legendBeside()
                                .causeColours()),
                wide(
                        9,
                        Panels.course(
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
        String sides = Promql.countedWithRoute("cause!~\"" + others + "\"");
        for (Side side : GUILTY) {
            sides = "label_replace(" + sides + ", \"side\", \"" + side.title() + "\", \"cause\", \"" + side.causes()
                    + "\")";
        }
        Panel panel = Panels.word(
                        "Mostly",
                        "Who most refusals of the time range are for: us, them (the callers) or the network between. Noise and"
                                + " what is undecided are left out.")
                .at("topk(1, sum by (side) (" + sides + ")) > 0", "{{side}}");
        GUILTY.forEach(side -> panel.colour(side.title(), side.colour()));
        return panel;
    }

    private static Panel side(Side side) {
        return Panels.number(side.title(), side.meaning(), "short", side.colour())
                .at(Promql.orNought(sum("", side.counted())), side.title())
                .decimals(0)
                .empty("no agent here");
    }
}
