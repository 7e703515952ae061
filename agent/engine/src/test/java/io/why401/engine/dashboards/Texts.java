package io.why401.engine.dashboards;

import static io.why401.engine.dashboards.Json.list;
import static io.why401.engine.dashboards.Json.object;

import io.why401.engine.diagnose.Cause;
import io.why401.engine.diagnose.Explanation;
import io.why401.engine.diagnose.Explanations;
import io.why401.engine.diagnose.Reason;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Value mappings: Grafana can look nothing up, but shows a text in place of a value. */
final class Texts {

    private record Part(String title, Function<Explanation, String> text) {}

    private static final List<Part> PARTS = List.of(
            new Part("What it is", Explanation::meaning),
            new Part("What it looks like", Explanation::looks),
            new Part("Why it happens", Explanation::why),
            new Part("The caller", Explanation::client),
            new Part("The operator", Explanation::operator),
            new Part("Not to be confused with", Explanation::confused));

    private Texts() {}

    static List<Object> meanings() {
        Map<String, String> texts = new LinkedHashMap<>();
        Arrays.stream(Reason.values())
                .forEach(
                        reason -> texts.put(reason.id(), Explanations.of(reason).meaning()));
        return mapping(texts);
    }

    static List<Object> causeColours() {
        Map<String, Object> options = object();
        for (Cause cause : Cause.values()) {
            options.put(cause.id(), object("text", cause.id(), "color", Side.colour(cause), "index", options.size()));
        }
        return list(object("type", "value", "options", options));
    }

    /** A row for each part of the explanation of every reason in {@code vector}: {@code part} is its number, {@code text} names it. */
    static String rows(String vector) {
        List<String> rows = new ArrayList<>();
        for (int part = 0; part < PARTS.size(); part++) {
            rows.add("label_replace(" + Promql.marked(vector, "part", String.valueOf(part)) + ", \"text\", \"$1." + part
                    + "\", \"reason\", \"(.*)\")");
        }
        return String.join("\nor\n", rows);
    }

    static List<Object> partTitles() {
        Map<String, String> texts = new LinkedHashMap<>();
        for (int part = 0; part < PARTS.size(); part++) {
            texts.put(String.valueOf(part), PARTS.get(part).title());
        }
        return mapping(texts);
    }

    static List<Object> parts() {
        Map<String, String> texts = new LinkedHashMap<>();
        for (Reason reason : Reason.values()) {
            for (int part = 0; part < PARTS.size(); part++) {
                texts.put(reason.id() + "." + part, PARTS.get(part).text().apply(Explanations.of(reason)));
            }
        }
        return mapping(texts);
    }

    private static List<Object> mapping(Map<String, String> texts) {
        Map<String, Object> options = object();
        texts.forEach((value, text) -> options.put(value, object("text", text, "index", options.size())));
        return list(object("type", "value", "options", options));
    }
}
