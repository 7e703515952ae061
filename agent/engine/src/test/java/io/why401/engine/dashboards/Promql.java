package io.why401.engine.dashboards;

/** Pieces of queries. They need the raw meters of a scrape and no recording rules. */
final class Promql {

    /** Requests without credentials to no known route: the same that the alerts leave out. */
    static final String NO_ROUTE = "reason=\"credentials_missing\", route=~\"none|unknown\"";

    private Promql() {}

    /** A meter of the chosen services and instances. */
    static String series(String meter, String... matchers) {
        String further = matchers.length == 0 ? "" : ", " + String.join(", ", matchers);
        return meter + "{job=~\"$job\", instance=~\"$instance\"" + further + "}";
    }

    /** 401s as all variables of the overview choose them. */
    static String refusals(String... matchers) {
        String further = matchers.length == 0 ? "" : ", " + String.join(", ", matchers);
        return series("why401_responses_total", "cause=~\"$cause\", reason=~\"$reason\", route=~\"$route\"" + further);
    }

    /**
     * How many in the time range. A series that was not there at its beginning counts as a whole: increase() alone
     * overlooks a series' first sample, which for a new reason is the news itself.
     */
    static String counted(String series) {
        return "(\n    (" + series + " unless " + series + " offset $__range)\n  or\n    increase(" + series
                + "[$__range])\n)";
    }

    /**
     * The same for refusals, but those that {@link #NO_ROUTE} matches. By labels: "unless" would look at the series that there
     * are now, and an instance that ended within the time range has none.
     */
    static String countedWithRoute(String matcher) {
        return counted(refusals(matcher, "reason!=\"credentials_missing\"")) + "\nor\n"
                + counted(refusals(matcher, "reason=\"credentials_missing\"", "route!~\"none|unknown\""));
    }

    static String sum(String by, String vector) {
        return (by.isEmpty() ? "sum (" : "sum by (" + by + ") (") + vector + ")";
    }

    static String rate(String by, String series) {
        return sum(by, "rate(" + series + "[$__rate_interval])");
    }

    static String perMinute(String by, String series) {
        return rate(by, series) + " * 60";
    }

    /** The largest, largest first. */
    static String top(int most, String vector) {
        return "sort_desc(topk(" + most + ", " + vector + ") > 0)";
    }

    /** A nought where the agent is there, nothing where it is not: a blind agent must not look healthy. */
    static String orNought(String vector) {
        return vector + "\nor\n0 * sum(" + series("why401_info") + ")";
    }

    /** The same vector with another label, whose values are those of {@code label}. */
    static String copied(String vector, String label, String copy) {
        return "label_replace(" + vector + ", \"" + copy + "\", \"$1\", \"" + label + "\", \"(.*)\")";
    }

    /** The same vector with a label of one value. */
    static String marked(String vector, String label, String value) {
        return "label_replace(" + vector + ", \"" + label + "\", \"" + value + "\", \"\", \"\")";
    }
}
