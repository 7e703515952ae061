package io.why401.engine.dashboards;

import static io.why401.engine.dashboards.Json.list;
import static io.why401.engine.dashboards.Json.object;

import java.util.Map;

/** What is chosen at the top of a dashboard. */
final class Variables {

    /** Everything, also where the label is absent. */
    private static final String ANYTHING = ".*";

    private Variables() {}

    static Map<String, Object> datasource(String name, String label, String type) {
        return object(
                "type",
                "datasource",
                "name",
                name,
                "label",
                label,
                "description",
                "",
                "query",
                type,
                "regex",
                "",
                "refresh",
                1,
                "multi",
                false,
                "includeAll",
                false,
                "hide",
                0,
                "current",
                object(),
                "options",
                list());
    }

    /** The services that have the agent. "All" is written out, since other meters have other services too. */
    static Map<String, Object> job() {
        Map<String, Object> job = labels("job", "Service", "label_values(why401_info, job)");
        job.remove("allValue");
        return job;
    }

    static Map<String, Object> instance() {
        return labels("instance", "Instance", "label_values(why401_info{job=~\"$job\"}, instance)");
    }

    /** A label of the refusals. */
    static Map<String, Object> ofRefusals(String name, String label) {
        return labels(
                name,
                label,
                "label_values(why401_responses_total{job=~\"$job\", instance=~\"$instance\"}, " + name + ")");
    }

    /** The one reason of a page. */
    static Map<String, Object> reason() {
        Map<String, Object> reason = ofRefusals("reason", "Reason");
        reason.remove("allValue");
        reason.put("multi", false);
        reason.put("includeAll", false);
        reason.put("current", object());
        return reason;
    }

    /** How the chosen services call themselves in their events; not shown. */
    static Map<String, Object> service() {
        Map<String, Object> service = labels(
                "service",
                "Service in the events",
                "label_values(why401_info{job=~\"$job\", instance=~\"$instance\"}, service)");
        service.remove("allValue");
        service.put("hide", 2);
        return service;
    }

    private static Map<String, Object> labels(String name, String label, String query) {
        return object(
                "type",
                "query",
                "name",
                name,
                "label",
                label,
                "description",
                "",
                "datasource",
                object("type", "prometheus", "uid", "${datasource}"),
                "definition",
                query,
                "query",
                object("qryType", 1, "query", query, "refId", "PrometheusVariableQueryEditor-VariableQuery"),
                "regex",
                "",
                "refresh",
                2,
                "sort",
                1,
                "multi",
                true,
                "includeAll",
                true,
                "allValue",
                ANYTHING,
                "hide",
                0,
                "current",
                object("selected", true, "text", list("All"), "value", list("$__all")),
                "options",
                list());
    }

    /** The first of the values is chosen. */
    static Map<String, Object> choice(String name, String label, String description, String... values) {
        Map<String, Object> current = object("selected", true, "text", values[0], "value", values[0]);
        Object[] options = new Object[values.length];
        for (int i = 0; i < values.length; i++) {
            options[i] = object("selected", i == 0, "text", values[i], "value", values[i]);
        }
        return object(
                "type",
                "custom",
                "name",
                name,
                "label",
                label,
                "description",
                description,
                "query",
                String.join(",", values),
                "multi",
                false,
                "includeAll",
                false,
                "hide",
                0,
                "current",
                current,
                "options",
                list(options));
    }

    static Map<String, Object> text(String name, String label, String description, String value) {
        Map<String, Object> current = object("selected", true, "text", value, "value", value);
        return object(
                "type", "textbox",
                "name", name,
                "label", label,
                "description", description,
                "query", value,
                "hide", 0,
                "current", current,
                "options", list(current));
    }
}
