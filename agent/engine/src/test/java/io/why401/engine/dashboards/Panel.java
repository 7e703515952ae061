package io.why401.engine.dashboards;

import static io.why401.engine.dashboards.Json.list;
import static io.why401.engine.dashboards.Json.object;

import io.why401.engine.diagnose.Cause;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** One panel as Grafana reads it. Its number and its place come from the {@link Dashboard}. */
final class Panel {

    private static final Map<String, Object> PROMETHEUS = object("type", "prometheus", "uid", "${datasource}");
    private static final Map<String, Object> LOKI = object("type", "loki", "uid", "${loki}");

    private final String type;
    private final String title;
    private final String description;
    private final Map<String, Object> options;
    private final Map<String, Object> defaults = object();
    private final Map<String, Object> custom = object();
    private final List<Object> overrides = new ArrayList<>();
    private final List<Object> targets = new ArrayList<>();
    private final List<Object> transformations = new ArrayList<>();
    private Map<String, Object> datasource = PROMETHEUS;
    private Map<String, Object> last = object();

    Panel(String type, String title, String description, String options) {
        this.type = type;
        this.title = title;
        this.description = description;
        this.options = Json.parsed(options);
    }

    Panel unit(String unit) {
        defaults.putAll(object("unit", unit, "min", 0, "noValue", "no refusals in this time range"));
        return this;
    }

    /** {@code json} is the value. */
    Panel field(String name, String json) {
        defaults.put(name, Json.parsed(json));
        return this;
    }

    Panel custom(String json) {
        custom.putAll(Json.parsed(json));
        return this;
    }

    Panel option(String name, Object value) {
        options.put(name, value);
        return this;
    }

    Panel fixedColour(String colour) {
        defaults.put("color", object("mode", "fixed", "fixedColor", colour));
        return this;
    }

    /** A query over the whole range. */
    Panel over(String expression, String legend) {
        return target(expression, "range", "time_series", legend);
    }

    /** The same, with the traces that the counters name (exemplars of OpenMetrics). */
    Panel traced(String expression, String legend) {
        over(expression, legend);
        last.put("exemplar", true);
        return this;
    }

    /** A query at the end of the range. */
    Panel at(String expression, String legend) {
        return target(expression, "instant", "time_series", legend);
    }

    /** A query at the end of the range, a row for each series. */
    Panel rows(String expression) {
        return target(expression, "instant", "table", "");
    }

    /** Buckets of a histogram over the whole range. */
    Panel buckets(String expression) {
        return target(expression, "range", "heatmap", "{{le}}");
    }

    /** A query for lines of a log. */
    Panel lines(String query) {
        datasource = LOKI;
        targets.add(
                object("refId", "A", "datasource", LOKI, "editorMode", "code", "expr", query, "queryType", "range"));
        return this;
    }

    private Panel target(String expression, String when, String format, String legend) {
        last = object(
                "refId",
                String.valueOf((char) ('A' + targets.size())),
                "datasource",
                PROMETHEUS,
                "editorMode",
                "code",
                "expr",
                expression,
                "range",
                when.equals("range"),
                "instant",
                when.equals("instant"),
                "format",
                format,
                "legendFormat",
                legend.isEmpty() ? "__auto" : legend);
        targets.add(last);
        return this;
    }

    /** For panels that are wide enough, with the largest value of each series. */
    Panel legendBeside() {
        return option("legend", Json.parsed("""
                {"showLegend": true, "displayMode": "table", "placement": "right", "calcs": ["max"],
                 "sortBy": "Max", "sortDesc": true}
                """));
    }

    Panel empty(String text) {
        defaults.put("noValue", text);
        return this;
    }

    Panel decimals(int decimals) {
        defaults.put("decimals", decimals);
        return this;
    }

    Panel mayBeNegative() {
        defaults.remove("min");
        return this;
    }

    /** {@code columns} are a name and the title shown for it in turn, from the left; all others are left out. */
    Panel columns(String sortedBy, String... columns) {
        Map<String, Object> places = object();
        Map<String, Object> titles = object();
        for (int i = 0; i < columns.length; i += 2) {
            places.put(columns[i], i / 2);
            titles.put(columns[i], columns[i + 1]);
        }
        if (targets.size() > 1) {
            transformations.add(object("id", "merge", "options", object()));
        }
        transformations.add(object(
                "id",
                "filterFieldsByName",
                "options",
                object("include", object("names", List.copyOf(places.keySet())))));
        transformations.add(object(
                "id",
                "organize",
                "options",
                object("excludeByName", object(), "indexByName", places, "renameByName", titles)));
        options.put("sortBy", list(object("displayName", sortedBy, "desc", true)));
        return this;
    }

    Panel sortedUp(String column) {
        options.put("sortBy", list(object("displayName", column, "desc", false)));
        return this;
    }

    Panel override(String name, Object... idsAndValues) {
        List<Object> properties = new ArrayList<>();
        for (int i = 0; i < idsAndValues.length; i += 2) {
            properties.add(object("id", idsAndValues[i], "value", idsAndValues[i + 1]));
        }
        overrides.add(object("matcher", object("id", "byName", "options", name), "properties", properties));
        return this;
    }

    Panel colour(String series, String colour) {
        return override(series, "color", object("mode", "fixed", "fixedColor", colour));
    }

    /** Series that are called like causes. */
    Panel causeColours() {
        Arrays.stream(Cause.values()).forEach(cause -> colour(cause.id(), Side.colour(cause)));
        return this;
    }

    Map<String, Object> json(int id, Map<String, Object> place) {
        Map<String, Object> panel = object("id", id, "type", type, "title", title, "description", description);
        panel.put("gridPos", place);
        panel.put("datasource", datasource);
        if (!targets.isEmpty()) {
            panel.put("targets", targets);
        }
        if (!custom.isEmpty()) {
            defaults.put("custom", custom);
        }
        panel.put("fieldConfig", object("defaults", defaults, "overrides", overrides));
        panel.put("options", options);
        if (!transformations.isEmpty()) {
            panel.put("transformations", transformations);
        }
        return panel;
    }
}
