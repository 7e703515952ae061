package io.why401.engine.dashboards;

/** The events behind the numbers, where a Loki has them. */
final class Events {

    private Events() {}

    /** {@code filters} are further ones, such as {@code reason=~"$reason"}. */
    static Panel panel(String... filters) {
        StringBuilder query =
                new StringBuilder("{${loki_label}=~\"$service\"} |= \"why401/1\" | json | schema=\"why401/1\"");
        for (String filter : filters) {
            query.append(" | ").append(filter);
        }
        query.append(" | label_format event=`{{__line__}}`")
                .append(
                        " | line_format `{{.reason}}  {{.request_method}} {{.request_path}}  {{.client_address}}  {{.summary}}`");
        return Panels.logs(
                        "Events",
                        "The events of the refusals, newest first: a click on a line shows all fields, `event` the whole event."
                                + " For events that Loki has one JSON object a line (`why401.events.stdout`, `why401.events.file`)."
                                + " The variable \"Label in Loki\" names the label that holds the service's name. This is the one query"
                                + " here that was checked by its grammar only, and not on a Loki.")
                .lines(query.toString());
    }
}
