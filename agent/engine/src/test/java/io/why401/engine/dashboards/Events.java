package io.why401.engine.dashboards;

import java.util.List;
import java.util.stream.Collectors;

/** The events behind the numbers, where a Loki has them. */
final class Events {

    private static final List<String> SHOWN =
            List.of("reason", "request_method", "request_path", "client_address", "summary");

    private Events() {}

    /** {@code filters} are further ones, such as {@code reason=~"$reason"}. */
    static Panel panel(String... filters) {
        StringBuilder query = new StringBuilder("{${loki_label}=~\"$service\"} |= \"why401/1\" | json");
        either(query, "schema=\"why401/1\"");
        for (String filter : filters) {
            either(query, filter);
        }
        query.append(" | label_format event=`{{__line__}}` | line_format `");
        query.append(SHOWN.stream()
                .map(field -> "{{." + field + "}}{{.why401_" + field + "}}")
                .collect(Collectors.joining("  ")));
        return Panels.logs(
                        "Events",
                        "The events of the refusals, newest first: a click on a line shows all fields, `event` the whole line."
                                + " For events that Loki has as JSON: `why401.events.stdout`, `why401.events.file`, or the"
                                + " application's own log in the formats of ECS and Logstash. The variable \"Label in Loki\""
                                + " names the label that holds the service's name. This is the one query here that was checked"
                                + " by its grammar only, and not on a Loki.")
                .lines(query.append('`').toString());
    }

    /** In the application's own log the fields have a prefix. */
    private static void either(StringBuilder query, String filter) {
        query.append(" | ").append(filter).append(" or why401_").append(filter);
    }
}
