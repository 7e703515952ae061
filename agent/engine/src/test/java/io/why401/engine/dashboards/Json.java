package io.why401.engine.dashboards;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.databind.json.JsonMapper;

/** Objects and their text, in the order in which they were written down. */
final class Json {

    private static final DefaultIndenter LINES = new DefaultIndenter("  ", "\n");

    private Json() {}

    /** {@code pairs} are names and values in turn. */
    static Map<String, Object> object(@Nullable Object... pairs) {
        Map<String, Object> object = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            object.put(String.valueOf(pairs[i]), pairs[i + 1]);
        }
        return object;
    }

    /** An object that is written as Grafana writes it. */
    static Map<String, Object> parsed(String json) {
        return JsonMapper.builder().build().readValue(json, new TypeReference<LinkedHashMap<String, Object>>() {});
    }

    static List<Object> list(Object... items) {
        return List.of(items);
    }

    static String text(Map<String, Object> object) {
        DefaultPrettyPrinter lines = new DefaultPrettyPrinter().withObjectIndenter(LINES);
        return JsonMapper.builder()
                        .defaultPrettyPrinter(lines)
                        .build()
                        .writerWithDefaultPrettyPrinter()
                        .writeValueAsString(object)
                + "\n";
    }
}
