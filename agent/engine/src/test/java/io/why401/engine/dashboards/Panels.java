package io.why401.engine.dashboards;

/** The kinds of panels that the dashboards use, in Grafana's own words. */
final class Panels {

    private Panels() {}

    /** One big number, in {@code colour} unless it is nought. */
    static Panel number(String title, String description, String unit, String colour) {
        return new Panel("stat", title, description, """
                        {"reduceOptions": {"values": false, "calcs": ["lastNotNull"], "fields": ""}, "orientation": "auto",
                         "textMode": "value", "colorMode": "value", "graphMode": "none", "justifyMode": "center"}
                        """)
                .unit(unit)
                .field("color", """
                        {"mode": "thresholds"}
                        """)
                .field("thresholds", """
                        {"mode": "absolute", "steps": [{"color": "text", "value": null}, {"color": "%s", "value": 1e-9}]}
                        """.formatted(colour));
    }

    /** The name of the one series in place of its value. */
    static Panel word(String title, String description) {
        return new Panel("stat", title, description, """
                        {"reduceOptions": {"values": false, "calcs": ["lastNotNull"], "fields": ""}, "orientation": "auto",
                         "textMode": "name", "colorMode": "background", "graphMode": "none", "justifyMode": "center"}
                        """).unit("short").fixedColour("text");
    }

    static Panel course(String title, String description, String unit) {
        return new Panel("timeseries", title, description, """
                        {"legend": {"showLegend": true, "displayMode": "list", "placement": "bottom", "calcs": []},
                         "tooltip": {"mode": "multi", "sort": "desc"}}
                        """)
                .unit(unit)
                .field("color", """
                        {"mode": "palette-classic"}
                        """)
                .custom("""
                        {"drawStyle": "line", "lineWidth": 1, "fillOpacity": 10, "showPoints": "never", "spanNulls": false}
                        """);
    }

    /** A course whose series add up to something. */
    static Panel stack(String title, String description, String unit) {
        return course(title, description, unit).custom("""
                {"drawStyle": "bars", "fillOpacity": 80, "stacking": {"mode": "normal", "group": "A"}}
                """);
    }

    static Panel bars(String title, String description, String colour) {
        return new Panel("bargauge", title, description, """
                        {"reduceOptions": {"values": false, "calcs": ["lastNotNull"], "fields": ""},
                         "orientation": "horizontal", "displayMode": "basic", "valueMode": "color",
                         "namePlacement": "auto", "showUnfilled": true, "sizing": "auto",
                         "minVizWidth": 8, "minVizHeight": 16, "maxVizHeight": 300}
                        """)
                .unit("short")
                .decimals(0)
                .fixedColour(colour);
    }

    static Panel table(String title, String description, String unit) {
        // Texts on several lines: until Grafana 12 a matter of the cell, then of the field.
        return new Panel("table", title, description, """
                        {"showHeader": true, "cellHeight": "sm"}
                        """)
                .unit(unit)
                .fixedColour("text")
                .custom("""
                        {"align": "auto", "cellOptions": {"type": "auto", "wrapText": true}, "wrapText": true, "inspect": false}
                        """);
    }

    /** Of a histogram's buckets, whose bounds are in {@code unit}. */
    static Panel heat(String title, String description, String unit) {
        return new Panel("heatmap", title, description, """
                        {"calculate": false, "cellGap": 1,
                         "color": {"mode": "scheme", "scheme": "Oranges", "fill": "dark-orange", "steps": 64,
                                   "exponent": 0.5, "reverse": false},
                         "filterValues": {"le": 1e-9},
                         "yAxis": {"axisPlacement": "left", "unit": "%s", "reverse": false},
                         "rowsFrame": {"layout": "auto"},
                         "cellValues": {"unit": "short", "decimals": 0},
                         "legend": {"show": true},
                         "tooltip": {"mode": "single", "yHistogram": false, "showColorScale": true},
                         "exemplars": {"color": "rgba(255,0,255,0.7)"}}
                        """.formatted(unit)).unit(unit);
    }

    static Panel text(String title, String description, String markdown) {
        Panel panel = new Panel("text", title, description, """
                {"mode": "markdown"}
                """);
        return panel.option("content", markdown);
    }

    static Panel logs(String title, String description) {
        return new Panel("logs", title, description, """
                {"showTime": true, "showLabels": false, "showCommonLabels": false, "wrapLogMessage": true,
                 "prettifyLogMessage": false, "enableLogDetails": true, "dedupStrategy": "none",
                 "sortOrder": "Descending"}
                """);
    }
}
