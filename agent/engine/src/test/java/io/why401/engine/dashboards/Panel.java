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

    private static final String NO_REFUSALS = "no refusals in this time range";
    private static final Map<String, Object> PROMETHEUS = object("type", "prometheus", "uid", "${datasource}");
    private static final Map<String, Object> LOKI = object("type", "loki", "uid", "${loki}");

    private final String type;
    private final String title;
    private final String description;
    private final Map<String, Object> datasource;
    private final Map<String, Object> defaults = object();
    private final Map<String, Object> custom = object();
    private final Map<String, Object> options;
    private final List<Object> overrides = new ArrayList<>();
    private final List<Object> targets = new ArrayList<>();
    private final List<Object> transformations = new ArrayList<>();

    private Panel(
            String type, String title, String description, Map<String, Object> source, Map<String, Object> options) {
        this.type = type;
        this.title = title;
        this.description = description;
        this.datasource = source;
        this.options = options;
    }

    private static Panel of(
            String type, String title, String description, String unit, String colour, Map<String, Object> options) {
        Panel panel = new Panel(type, title, description, PROMETHEUS, options);
        panel.defaults.putAll(object(
                "unit",
                unit,
                "min",
                0,
                "noValue",
                NO_REFUSALS,
                "color",
                colour.isEmpty() ? object("mode", "palette-classic") : object("mode", "fixed", "fixedColor", colour)));
        return panel;
    }

    /** One big number, in {@code colour} unless it is nought. */
    static Panel number(String title, String description, String unit, String colour) {
        Panel panel = of("stat", title, description, unit, "", numberOptions("value"));
        panel.defaults.put("color", object("mode", "thresholds"));
        panel.defaults.put(
                "thresholds",
                object(
                        "mode",
                        "absolute",
                        "steps",
                        list(object("color", "text", "value", null), object("color", colour, "value", 1e-9))));
        return panel;
    }

    /** The name of the one series in place of its value. */
    static Panel word(String title, String description) {
        return of("stat", title, description, "short", "text", numberOptions("name"));
    }

    private static Map<String, Object> numberOptions(String text) {
        return object(
                "reduceOptions", object("values", false, "calcs", list("lastNotNull"), "fields", ""),
                "orientation", "auto",
                "textMode", text,
                "colorMode", "background",
                "graphMode", "none",
                "justifyMode", "center");
    }

    static Panel course(String title, String description, String unit) {
        Panel panel = of(
                "timeseries",
                title,
                description,
                unit,
                "",
                object(
                        "legend",
                        object(
                                "showLegend",
                                true,
                                "displayMode",
                                "table",
                                "placement",
                                "bottom",
                                "calcs",
                                list("max", "lastNotNull"),
                                "sortBy",
                                "Max",
                                "sortDesc",
                                true),
                        "tooltip",
                        object("mode", "multi", "sort", "desc")));
        panel.custom.putAll(object(
                "drawStyle", "line", "lineWidth", 1, "fillOpacity", 10, "showPoints", "never", "spanNulls", false));
        return panel;
    }

    /** A course whose series add up to something. */
    static Panel stack(String title, String description, String unit) {
        Panel panel = course(title, description, unit);
        panel.custom.putAll(
                object("drawStyle", "bars", "fillOpacity", 80, "stacking", object("mode", "normal", "group", "A")));
        return panel;
    }

    static Panel bars(String title, String description, String colour) {
        return of(
                        "bargauge",
                        title,
                        description,
                        "short",
                        colour,
                        object(
                                "reduceOptions",
                                object("values", false, "calcs", list("lastNotNull"), "fields", ""),
                                "orientation",
                                "horizontal",
                                "displayMode",
                                "basic",
                                "valueMode",
                                "color",
                                "namePlacement",
                                "auto",
                                "showUnfilled",
                                true,
                                "sizing",
                                "auto",
                                "minVizWidth",
                                8,
                                "minVizHeight",
                                16,
                                "maxVizHeight",
                                300))
                .decimals(0);
    }

    static Panel table(String title, String description, String unit) {
        Panel panel = of("table", title, description, unit, "text", object("showHeader", true, "cellHeight", "sm"));
        // Texts on several lines: until Grafana 12 a matter of the cell, then of the field.
        panel.custom.putAll(object(
                "align",
                "auto",
                "cellOptions",
                object("type", "auto", "wrapText", true),
                "wrapText",
                true,
                "inspect",
                false));
        return panel;
    }

    /** Of a histogram's buckets, whose bounds are in {@code unit}. */
    static Panel heat(String title, String description, String unit) {
        return of(
                "heatmap",
                title,
                description,
                unit,
                "",
                object(
                        "calculate",
                        false,
                        "cellGap",
                        1,
                        "color",
                        object(
                                "mode",
                                "scheme",
                                "scheme",
                                "Oranges",
                                "steps",
                                64,
                                "exponent",
                                0.5,
                                "fill",
                                "dark-orange",
                                "reverse",
                                false),
                        "filterValues",
                        object("le", 1e-9),
                        "yAxis",
                        object("axisPlacement", "left", "unit", unit, "reverse", false),
                        "rowsFrame",
                        object("layout", "auto"),
                        "cellValues",
                        object("unit", "short", "decimals", 0),
                        "legend",
                        object("show", true),
                        "tooltip",
                        object("mode", "single", "yHistogram", false, "showColorScale", true),
                        "exemplars",
                        object("color", "rgba(255,0,255,0.7)")));
    }

    static Panel text(String title, String description, String markdown) {
        return new Panel("text", title, description, PROMETHEUS, object("mode", "markdown", "content", markdown));
    }

    static Panel logs(String title, String description, String query) {
        Panel panel = new Panel(
                "logs",
                title,
                description,
                LOKI,
                object(
                        "showTime", true,
                        "showLabels", false,
                        "showCommonLabels", false,
                        "wrapLogMessage", true,
                        "prettifyLogMessage", false,
                        "enableLogDetails", true,
                        "dedupStrategy", "none",
                        "sortOrder", "Descending"));
        panel.targets.add(object(
                "refId",
                "A",
                "datasource",
                LOKI,
                "editorMode",
                "code",
                "expr",
                query,
                "queryType",
                "range",
                "maxLines",
                500));
        return panel;
    }

    /** A query over the whole range. */
    Panel over(String expression, String legend) {
        return target(expression, "range", "time_series", legend);
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

    private Panel target(String expression, String when, String format, String legend) {
        targets.add(object(
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
                legend.isEmpty() ? "__auto" : legend));
        return this;
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
