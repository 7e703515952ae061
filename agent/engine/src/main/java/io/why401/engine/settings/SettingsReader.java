package io.why401.engine.settings;

import io.why401.engine.settings.Settings.AddressMode;
import io.why401.engine.settings.Settings.LogLevel;
import io.why401.engine.settings.Settings.LoggerMode;
import io.why401.engine.settings.Settings.SubjectMode;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Reads the settings from agent arguments, system properties, environment and file, in this order of precedence.
 *
 * <p>It runs in the premain of every JVM that carries the agent, servers or not: what is wrong is one complaint and the
 * default in its place, nothing is thrown, and the good path uses no lambda, no regular expression and no string
 * template.
 */
public final class SettingsReader {

    private final Consumer<String> complaints;
    private final Map<String, String> given = new LinkedHashMap<>();
    private final Map<String, String> shown = new LinkedHashMap<>();
    private final Map<String, String> variables = new HashMap<>();

    private SettingsReader(Consumer<String> complaints) {
        this.complaints = complaints;
    }

    /**
     * Pure but for the file that {@code why401.config} names. {@code complaints} takes one line for each thing wrong.
     */
    public static Settings read(
            @Nullable String agentArguments,
            Properties systemProperties,
            Map<String, String> environment,
            Consumer<String> complaints) {
        SettingsReader reader = new SettingsReader(complaints);
        // Lowest precedence first, so that a later source writes over an earlier one.
        Map<String, String> arguments = SettingSource.arguments(agentArguments, complaints);
        Map<String, String> properties = SettingSource.properties(systemProperties);
        reader.given.putAll(SettingSource.environment(environment, reader.variables));
        reader.given.putAll(properties);
        reader.given.putAll(arguments);
        String config = reader.text(Setting.CONFIG);
        if (config != null) {
            Map<String, String> file = new LinkedHashMap<>(SettingSource.file(Path.of(config), complaints));
            file.putAll(reader.given);
            reader.given.clear();
            reader.given.putAll(file);
        }
        return reader.settings(ServiceName.of(systemProperties, environment));
    }

    private Settings settings(String serviceName) {
        complainOfUnknownKeys();
        boolean enabled = flag(Setting.ENABLED);
        String named = text(Setting.SERVICE_NAME);
        String service = named == null ? serviceName : named;
        shown.put(Setting.SERVICE_NAME.key(), service);
        Settings.EndpointSettings endpoint = endpoint();
        boolean metrics = constant(Setting.METRICS_APPLICATION).equals("AUTO");
        String file = text(Setting.EVENTS_FILE);
        Settings.EventSettings events = new Settings.EventSettings(
                file == null ? null : Path.of(file),
                ValueType.size(set(Setting.EVENTS_FILE_MAX_SIZE)),
                whole(Setting.EVENTS_FILE_MAX_FILES),
                whole(Setting.EVENTS_FILE_RATE),
                flag(Setting.EVENTS_STDOUT),
                whole(Setting.EVENTS_RATE),
                LoggerMode.valueOf(constant(Setting.EVENTS_LOGGER)));
        String collector = text(Setting.OTLP_ENDPOINT);
        String headers = text(Setting.OTLP_HEADERS);
        Settings.OtlpSettings otlp = new Settings.OtlpSettings(
                collector == null ? null : URI.create(collector),
                headers == null ? Map.of() : HeaderList.parsed(headers),
                whole(Setting.OTLP_INTERVAL));
        Settings.LabelSettings labels = new Settings.LabelSettings(
                whole(Setting.LABELS_MAX_ROUTES),
                whole(Setting.LABELS_MAX_RULES),
                whole(Setting.LABELS_MAX_CHAINS),
                whole(Setting.LABELS_MAX_ISSUERS),
                whole(Setting.LABELS_MAX_SERIES));
        Settings.IdentitySettings identity = new Settings.IdentitySettings(
                SubjectMode.valueOf(constant(Setting.IDENTIFY_SUBJECTS)),
                AddressMode.valueOf(constant(Setting.IDENTIFY_ADDRESSES)));
        return new Settings(
                enabled,
                service,
                endpoint,
                metrics,
                events,
                otlp,
                labels,
                identity,
                names(set(Setting.API_KEY_HEADERS)),
                disabledHooks(),
                whole(Setting.QUEUE_SIZE),
                whole(Setting.RING_SIZE),
                LogLevel.valueOf(constant(Setting.LOG_LEVEL)),
                text(Setting.HASH_KEY),
                shown);
    }

    private Settings.EndpointSettings endpoint() {
        String address = set(Setting.ENDPOINT);
        String token = text(Setting.ENDPOINT_TOKEN);
        return address.equalsIgnoreCase("off")
                ? new Settings.EndpointSettings(null, 0, token)
                : new Settings.EndpointSettings(ValueType.host(address), ValueType.port(address), token);
    }

    private Set<String> disabledHooks() {
        Set<String> disabled = new LinkedHashSet<>();
        for (Map.Entry<String, String> entry : given.entrySet()) {
            String key = entry.getKey();
            if (Setting.of(key) == Setting.HOOKS) {
                String value = Objects.requireNonNullElse(checked(Setting.HOOKS, key, entry.getValue()), "true");
                shown.put(key, value);
                if (value.equalsIgnoreCase("false")) {
                    disabled.add(
                            key.substring(Setting.HOOKS_PREFIX.length(), key.length() - Setting.HOOKS_SUFFIX.length()));
                }
            }
        }
        return disabled;
    }

    /** The value of a key is not repeated: the key may be a mistyped one of a secret. */
    private void complainOfUnknownKeys() {
        for (String key : given.keySet()) {
            if (Setting.of(key) == null) {
                complaints.accept(
                        "unknown setting " + Complaint.quoted(key) + " is ignored" + Complaint.suggestion(key));
            }
        }
    }

    private @Nullable String text(Setting setting) {
        String value = given.get(setting.key());
        String used = value == null ? setting.standard() : checked(setting, setting.key(), value);
        shown.put(setting.key(), used == null ? "(not set)" : setting.secret() ? "(set, not shown)" : used);
        return used;
    }

    private String set(Setting setting) {
        return Objects.requireNonNull(text(setting), setting.key());
    }

    private boolean flag(Setting setting) {
        return set(setting).equalsIgnoreCase("true");
    }

    private int whole(Setting setting) {
        return Integer.parseInt(set(setting));
    }

    private String constant(Setting setting) {
        return set(setting).toUpperCase(Locale.ROOT);
    }

    /** What holds an @ may be a URL with a password. */
    private @Nullable String checked(Setting setting, String key, String value) {
        if (setting.accepts(value)) {
            return value;
        }
        String standard = setting.standard();
        complaints.accept(variables.getOrDefault(key, key) + ": "
                + (setting.secret() || value.indexOf('@') >= 0 ? "the value" : Complaint.quoted(value))
                + " is not allowed; allowed is "
                + setting.allowed() + "; used instead: " + (standard == null ? "nothing, as if not set" : standard));
        return standard;
    }

    private static List<String> names(String list) {
        List<String> names = new ArrayList<>();
        int from = 0;
        while (from <= list.length()) {
            int comma = list.indexOf(',', from);
            int to = comma < 0 ? list.length() : comma;
            String name = list.substring(from, to).trim();
            if (!name.isEmpty()) {
                names.add(name);
            }
            from = to + 1;
        }
        return names;
    }
}
