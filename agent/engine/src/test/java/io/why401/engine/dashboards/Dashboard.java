package io.why401.engine.dashboards;

import static io.why401.engine.dashboards.Json.list;
import static io.why401.engine.dashboards.Json.object;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A dashboard of Grafana 11 and later: rows of panels, placed from the left and from the top on 24 columns. */
final class Dashboard {

    private static final int COLUMNS = 24;
    /** That of Grafana 11.0; later versions bring it up to their own when they import it. */
    private static final int SCHEMA_VERSION = 39;

    private final String uid;
    private final String title;
    private final String description;
    private final List<Object> variables;
    private final List<Object> panels = new ArrayList<>();
    private List<Object> open = panels;
    private int nextId = 1;
    private int nextLine;

    Dashboard(String uid, String title, String description, List<Object> variables) {
        this.uid = uid;
        this.title = title;
        this.description = description;
        this.variables = variables;
    }

    /** A panel and how many of the columns it takes. */
    record Wide(int columns, Panel panel) {}

    static Wide wide(int columns, Panel panel) {
        return new Wide(columns, panel);
    }

    /** A title between the panels. */
    Dashboard row(String rowTitle) {
        open = panels;
        panels.add(row(rowTitle, false, new ArrayList<>()));
        return this;
    }

    /** A title whose panels ask nothing until somebody opens it. */
    Dashboard closedRow(String rowTitle) {
        open = new ArrayList<>();
        panels.add(row(rowTitle, true, open));
        return this;
    }

    private Map<String, Object> row(String rowTitle, boolean collapsed, List<Object> content) {
        Map<String, Object> place = object("x", 0, "y", nextLine, "w", COLUMNS, "h", 1);
        nextLine++;
        return object(
                "id",
                nextId++,
                "type",
                "row",
                "title",
                rowTitle,
                "collapsed",
                collapsed,
                "gridPos",
                place,
                "panels",
                content);
    }

    Dashboard line(int height, Wide... wides) {
        int x = 0;
        for (Wide wide : wides) {
            Map<String, Object> place = object("x", x, "y", nextLine, "w", wide.columns(), "h", height);
            open.add(wide.panel().json(nextId++, place));
            x += wide.columns();
        }
        nextLine += height;
        return this;
    }

    String json() {
        return Json.text(object(
                "uid",
                uid,
                "title",
                title,
                "description",
                description,
                "tags",
                list("why401", "security", "http"),
                "schemaVersion",
                SCHEMA_VERSION,
                "version",
                1,
                "editable",
                true,
                "graphTooltip",
                1,
                "refresh",
                "1m",
                "time",
                object("from", "now-1h", "to", "now"),
                "timezone",
                "browser",
                "annotations",
                object("list", list(newInstances())),
                "links",
                list(others()),
                "templating",
                object("list", variables),
                "panels",
                panels));
    }

    /** The other dashboard, with the same variables and time. */
    private static Map<String, Object> others() {
        return object(
                "type",
                "dashboards",
                "title",
                "why401",
                "tags",
                list("why401"),
                "asDropdown",
                false,
                "includeVars",
                true,
                "keepTime",
                true,
                "targetBlank",
                false,
                "icon",
                "external link",
                "tooltip",
                "",
                "url",
                "");
    }

    private static Map<String, Object> newInstances() {
        String info = Promql.series("why401_info");
        return object(
                "name", "Instances that started",
                "datasource", object("type", "prometheus", "uid", "${datasource}"),
                "enable", true,
                "hide", false,
                "iconColor", "green",
                "expr", info + " unless max_over_time(" + info + "[15m] offset 2m)",
                "step", "60s",
                "titleFormat", "{{job}} started",
                "textFormat", "{{instance}}, agent {{version}}, Java {{java}}");
    }
}
