package io.why401.dashboards;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.yaml.snakeyaml.Yaml;

/** The rules and their tests as they lie in the checkout. */
final class Rules {

    static final Path FILE = Path.of("prometheus/why401.rules.yaml");

    private Rules() {}

    static List<Map<String, Object>> alerts() throws IOException {
        List<Map<String, Object>> alerts = new ArrayList<>();
        for (Map<String, Object> group : list(yaml(FILE), "groups")) {
            list(group, "rules").stream()
                    .filter(rule -> rule.containsKey("alert"))
                    .forEach(alerts::add);
        }
        return alerts;
    }

    static List<Path> tests() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("prometheus/tests"))) {
            return files.filter(file -> file.toString().endsWith(".yaml"))
                    .sorted()
                    .toList();
        }
    }

    static Map<String, Object> yaml(Path file) throws IOException {
        return new Yaml().load(Files.readString(file));
    }

    /** Empty when it is not there. */
    static String text(Map<String, Object> in, String key) {
        return Objects.toString(in.get(key), "");
    }

    @SuppressWarnings("unchecked") // what YAML calls a list of mappings
    static List<Map<String, Object>> list(Map<String, Object> in, String key) {
        return (List<Map<String, Object>>) in.getOrDefault(key, List.of());
    }

    @SuppressWarnings("unchecked") // what YAML calls a mapping
    static Map<String, Object> map(Map<String, Object> in, String key) {
        return (Map<String, Object>) in.getOrDefault(key, Map.of());
    }
}
