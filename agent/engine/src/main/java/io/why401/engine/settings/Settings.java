package io.why401.engine.settings;

import java.net.URI;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Everything an operator can set, read once at start. The keys, defaults and meanings stand in {@link Setting}.
 *
 * @param service name of the service in events and metrics
 * @param applicationMeters whether the meters are shown in applications' own registries too
 * @param apiKeyHeaders header names that carry keys, as written
 * @param disabledHooks libraries whose {@code why401.hooks.NAME.enabled} is false
 * @param hashKey key for fingerprints; null for a random one per process
 * @param shown every setting as {@code /status} shows it: effective value, secrets blanked
 */
public record Settings(
        boolean enabled,
        String service,
        EndpointSettings endpoint,
        boolean applicationMeters,
        EventSettings events,
        OtlpSettings otlp,
        LabelSettings labels,
        IdentitySettings identity,
        List<String> apiKeyHeaders,
        Set<String> disabledHooks,
        int queueSize,
        int ringSize,
        LogLevel logLevel,
        @Nullable String hashKey,
        Map<String, String> shown) {

    public Settings {
        apiKeyHeaders = List.copyOf(apiKeyHeaders);
        disabledHooks = Set.copyOf(disabledHooks);
        shown = Collections.unmodifiableMap(new LinkedHashMap<>(shown));
    }

    /** Whether events go into the application's log. */
    public boolean logs() {
        return switch (events.logger()) {
            case ON -> true;
            case OFF -> false;
            case AUTO -> events.file() == null && !events.stdout() && otlp.endpoint() == null;
        };
    }

    /**
     * Where the agent listens.
     *
     * @param host null when the endpoint is off
     * @param port 0 for a free one
     */
    public record EndpointSettings(
            @Nullable String host, int port, @Nullable String token) {}

    /**
     * Where events go.
     *
     * @param fileMaxSize bytes
     * @param fileRate events per second and reason, 0 for all
     * @param rate events per second and reason to stdout and logger
     */
    public record EventSettings(
            @Nullable Path file,
            long fileMaxSize,
            int fileMaxFiles,
            int fileRate,
            boolean stdout,
            int rate,
            LoggerMode logger) {}

    public enum LoggerMode {
        /** When events go nowhere else. */
        AUTO,
        ON,
        OFF
    }

    /**
     * The collector that log records and metrics go to.
     *
     * @param endpoint null when there is none
     * @param headers name to value, for each request; secrets
     */
    public record OtlpSettings(@Nullable URI endpoint, Map<String, String> headers, int intervalSeconds) {

        public OtlpSettings {
            headers = Collections.unmodifiableMap(new LinkedHashMap<>(headers));
        }
    }

    public record LabelSettings(int maxRoutes, int maxRules, int maxChains, int maxIssuers, int maxSeries) {}

    public record IdentitySettings(SubjectMode subjects, AddressMode addresses) {}

    public enum SubjectMode {
        HASH,
        PLAIN,
        OFF
    }

    /** NETWORK keeps /24 of IPv4 and /48 of IPv6. */
    public enum AddressMode {
        PLAIN,
        NETWORK,
        HASH,
        OFF
    }

    /** From most to least. */
    public enum LogLevel {
        DEBUG,
        INFO,
        WARN,
        ERROR,
        OFF
    }
}
