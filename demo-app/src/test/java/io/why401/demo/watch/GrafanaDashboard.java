package io.why401.demo.watch;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The queries of a dashboard, with what Grafana puts in place of its variables. */
public final class GrafanaDashboard {

    private static final Pattern LABEL_VALUES = Pattern.compile("label_values\\((.*), (\\w+)\\)");
    private static final Pattern LEGEND_LABEL = Pattern.compile("\\{\\{(\\w+)}}");

    private final JsonNode json;
    private final Map<String, String> values;

    /** {@code values} by the names of the variables, regular expressions where several are chosen. */
    public GrafanaDashboard(String json, Map<String, String> values) {
        this.json = JsonMapper.builder().build().readTree(json);
        this.values = values;
    }

    /**
     * One query.
     *
     * @param title of the panel
     * @param labels that the result must have, since legend or columns show them
     */
    public record Query(String title, String expression, boolean instant, Set<String> labels) {}

    /** Of all panels, of the variables, and of the marks that run through the graphs. Loki's are left out. */
    public List<Query> queries() {
        List<Query> queries = new ArrayList<>();
        panels().forEach(panel -> addPanel(panel, queries));
        json.path("templating").path("list").forEach(variable -> addVariable(variable, queries));
        json.path("annotations").path("list").forEach(mark -> {
            Set<String> labels = new TreeSet<>();
            addLabels(
                    mark.path("titleFormat").asString()
                            + mark.path("textFormat").asString(),
                    labels);
            queries.add(new Query(
                    mark.path("name").asString(), filled(mark.path("expr").asString()), true, labels));
        });
        return queries;
    }

    private List<JsonNode> panels() {
        List<JsonNode> panels = new ArrayList<>();
        json.path("panels").forEach(panel -> {
            panels.add(panel);
            panel.path("panels").forEach(panels::add);
        });
        return panels;
    }

    private void addPanel(JsonNode panel, List<Query> queries) {
        for (JsonNode target : panel.path("targets")) {
            if (target.path("datasource").path("type").asString().equals("prometheus")) {
                Set<String> labels = new TreeSet<>();
                addLabels(target.path("legendFormat").asString(), labels);
                addColumns(panel, labels);
                queries.add(new Query(
                        panel.path("title").asString(),
                        filled(target.path("expr").asString()),
                        target.path("instant").asBoolean(),
                        labels));
            }
        }
    }

    private void addVariable(JsonNode variable, List<Query> queries) {
        Matcher labelValues = LABEL_VALUES.matcher(variable.path("definition").asString(""));
        if (labelValues.matches()) {
            String label = labelValues.group(2);
            queries.add(new Query(
                    "variable " + variable.path("name").asString(),
                    filled("count by (" + label + ") (" + labelValues.group(1) + ")"),
                    true,
                    Set.of(label)));
        }
    }

    private static void addLabels(String format, Set<String> labels) {
        Matcher label = LEGEND_LABEL.matcher(format);
        while (label.find()) {
            labels.add(label.group(1));
        }
    }

    private static void addColumns(JsonNode panel, Set<String> labels) {
        for (JsonNode transformation : panel.path("transformations")) {
            transformation
                    .path("options")
                    .path("renameByName")
                    .properties()
                    .forEach(column -> labels.add(column.getKey()));
        }
        labels.remove("Value");
    }

    private String filled(String expression) {
        String filled = expression.replace("$__rate_interval", "15s").replace("$__range", "3600s");
        for (Map.Entry<String, String> value : values.entrySet()) {
            filled = filled.replace("$" + value.getKey(), value.getValue());
        }
        return filled;
    }
}
