package io.why401.engine.settings;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The four places that settings come from, each as full key to text. Blank values count as not set. */
final class SettingSource {

    private static final String VARIABLE_PREFIX = "WHY401_";

    private SettingSource() {}

    /** {@code key=value,key=value}; a piece without {@code =} continues the value before it. */
    static Map<String, String> arguments(@Nullable String arguments, Consumer<String> complaints) {
        Map<String, String> found = new LinkedHashMap<>();
        String key = null;
        int from = 0;
        int length = arguments == null ? 0 : arguments.length();
        while (arguments != null && from < length) {
            int comma = arguments.indexOf(',', from);
            int to = comma < 0 ? length : comma;
            String piece = arguments.substring(from, to).trim();
            from = to + 1;
            int equals = piece.indexOf('=');
            if (equals >= 0) {
                key = fullKey(piece.substring(0, equals).trim());
                put(found, key, piece.substring(equals + 1));
            } else if (key != null) {
                String before = found.get(key);
                put(found, key, before == null ? piece : before.concat(",").concat(piece));
            } else if (!piece.isEmpty()) {
                complaints.accept("agent argument " + Complaint.quoted(piece) + " is ignored; wanted is key=value");
            }
        }
        return found;
    }

    static Map<String, String> properties(Properties properties) {
        Map<String, String> found = new LinkedHashMap<>();
        for (String name : properties.stringPropertyNames()) {
            String value = properties.getProperty(name);
            if (name.startsWith(Setting.PREFIX) && value != null) {
                put(found, name, value);
            }
        }
        return found;
    }

    /** Variables that Kubernetes makes for a service named why401 or why401-… are no settings. */
    static Map<String, String> environment(Map<String, String> environment, Map<String, String> names) {
        Map<String, String> found = new LinkedHashMap<>();
        for (Map.Entry<String, String> variable : environment.entrySet()) {
            String name = variable.getKey();
            if (!name.startsWith(VARIABLE_PREFIX)) {
                continue;
            }
            String key = keyOf(name);
            if (Setting.of(key) == null && (name.contains("_PORT") || name.contains("_SERVICE_"))) {
                continue;
            }
            put(found, key, variable.getValue());
            names.put(key, name);
        }
        return found;
    }

    /** Keys may stand there with or without {@code why401.}; a file that cannot be read is one complaint. */
    static Map<String, String> file(Path path, Consumer<String> complaints) {
        Properties read = new Properties();
        try (Reader reader = Files.newBufferedReader(path)) {
            read.load(reader);
        } catch (IOException | IllegalArgumentException e) {
            complaints.accept("why401.config: cannot read " + path + " (" + e + "); it is ignored");
            return Map.of();
        }
        Map<String, String> found = new LinkedHashMap<>();
        for (String name : read.stringPropertyNames()) {
            String value = read.getProperty(name);
            if (value != null) {
                put(found, fullKey(name), value);
            }
        }
        return found;
    }

    private static String fullKey(String key) {
        return key.startsWith(Setting.PREFIX) ? key : Setting.PREFIX.concat(key);
    }

    private static void put(Map<String, String> found, String key, String value) {
        if (value.isBlank()) {
            found.remove(key);
        } else {
            found.put(key, value.trim());
        }
    }

    /** The key whose dots and dashes were made underscores; library names in hook switches get dashes. */
    private static String keyOf(String variable) {
        for (Setting setting : Setting.values()) {
            if (variable.equals(variableOf(setting.key()))) {
                return setting.key();
            }
        }
        String dashed = variable.toLowerCase(Locale.ROOT).replace('_', '-');
        String hooks = Setting.HOOKS_PREFIX.replace('.', '-');
        String enabled = Setting.HOOKS_SUFFIX.replace('.', '-');
        if (dashed.startsWith(hooks)
                && dashed.endsWith(enabled)
                && dashed.length() > hooks.length() + enabled.length()) {
            String library = dashed.substring(hooks.length(), dashed.length() - enabled.length());
            return Setting.HOOKS_PREFIX.concat(library).concat(Setting.HOOKS_SUFFIX);
        }
        return variable;
    }

    private static String variableOf(String key) {
        return key.replace('.', '_').replace('-', '_').toUpperCase(Locale.ROOT);
    }
}
