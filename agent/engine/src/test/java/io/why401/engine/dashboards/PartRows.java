package io.why401.engine.dashboards;

import static io.why401.engine.dashboards.Dashboard.wide;
import static io.why401.engine.dashboards.Promql.perMinute;
import static io.why401.engine.dashboards.Promql.rate;
import static io.why401.engine.dashboards.Promql.refusals;
import static io.why401.engine.dashboards.Promql.series;
import static io.why401.engine.dashboards.Promql.sum;

/** Tokens that had expired, parts of ours that failed, and each route by itself. */
final class PartRows {

    static final String AGES = "why401_token_expired_age_seconds";

    private PartRows() {}

    static void add(Dashboard dashboard) {
        tokens(dashboard);
        ourParts(dashboard);
    }

    private static void tokens(Dashboard dashboard) {
        dashboard
                .row("Expired tokens")
                .line(
                        8,
                        wide(
                                14,
                                Panels.heat(
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
                                Panels.course(
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
                "job, route",
                "label_replace(rate(" + series("http_server_requests_seconds_count", "status!=\"401\"")
                        + "[$__rate_interval]), \"route\", \"$1\", \"uri\", \"(.+)\")");
        String refused = rate("job, route", refusals());
        dashboard
                .row("Our parts, routes by themselves, and guessing")
                .line(
                        8,
                        wide(
                                8,
                                Panels.stack(
                                                "Broken parts",
                                                "What failed on our side while logins were checked, also where the answer was a 500:"
                                                        + " key sets, identity providers, user stores. By kind and component.",
                                                "cpm")
                                        .over(
                                                perMinute("kind, component", series("why401_infrastructure_total")),
                                                "{{kind}}: {{component}}")
                                        .empty("nothing seen more than once in this time range")),
                        wide(
                                8,
                                Panels.course(
                                                "Refused of a route's own requests",
                                                "The share of 401s among the requests of each route. Needs the application's"
                                                        + " http_server_requests in the same job (Spring Boot's actuator); where an"
                                                        + " instance is chosen, under the same instance too.",
                                                "percentunit")
                                        .over(
                                                refused + "\n/\n(" + refused + "\n+ on (job, route)\n(" + served
                                                        + "\nor on (job, route)\n0 * " + refused + " and on ()\n"
                                                        + served
                                                        + "))",
                                                "{{job}} {{route}}")
                                        .empty("no refusals, or no http_server_requests, in this time range")),
                        wide(
                                8,
                                Panels.course(
                                                "Subjects tried by one network",
                                                "For how many users and keys one network was refused within ten minutes, of the"
                                                        + " network with most. Few are typing errors, dozens are guesses.",
                                                "short")
                                        .over("max by (job) (" + series("why401_guessing_subjects") + ")", "{{job}}")
                                        .decimals(0)
                                        .empty("no agent here")));
    }
}
