package io.why401.engine.settings;

import org.jspecify.annotations.Nullable;

/** Every key that an operator can set, with its default and meaning: the one source for the reader and the README. */
public enum Setting {
    ENABLED("why401.enabled", ValueType.FLAG, "true", "`false`: nothing at all happens"),
    SERVICE_NAME(
            "why401.service.name",
            ValueType.TEXT,
            null,
            "name of this service in events and metrics; default: `OTEL_SERVICE_NAME`, `spring.application.name`, main class or jar"),
    ENDPOINT(
            "why401.endpoint",
            ValueType.ADDRESS,
            "127.0.0.1:9401",
            "`host:port` to listen on, port `0` for a free one, or `off`; a busy port is reported and the agent goes on without"),
    ENDPOINT_TOKEN(
            "why401.endpoint.token",
            ValueType.TEXT,
            null,
            "bearer token for everything but `/metrics` and `/status`; without one a non-loopback address serves only those two"),
    METRICS_APPLICATION(
            "why401.metrics.application",
            ValueType.choice("auto", "off"),
            "auto",
            "`auto`: the meters are shown in the application's own Micrometer registry too, when it has one behind `Metrics.globalRegistry`; `off`"),
    EVENTS_FILE(
            "why401.events.file",
            ValueType.FILE,
            null,
            "JSON Lines file, appended, rotated; an event is in it within 200 ms"),
    EVENTS_FILE_MAX_SIZE(
            "why401.events.file.max-size", ValueType.SIZE, "64MB", "size at which the events file is rotated"),
    EVENTS_FILE_MAX_FILES(
            "why401.events.file.max-files",
            ValueType.whole(1, 1000),
            "5",
            "how many events files are kept, the current one among them"),
    EVENTS_FILE_RATE(
            "why401.events.file.rate",
            ValueType.whole(0, 1_000_000),
            "200",
            "events per second and reason that go to the file (`0`: all), so that a flood does not rotate the evidence away; the rest is counted"),
    EVENTS_STDOUT("why401.events.stdout", ValueType.FLAG, "false", "one JSON line per event on stdout"),
    EVENTS_LOGGER(
            "why401.events.logger",
            ValueType.choice("auto", "on", "off"),
            "auto",
            "through the application's own SLF4J, logger `why401`: `on`, `off`, or `auto`, which is on when events go to no file, not to stdout and not to a collector"),
    EVENTS_RATE(
            "why401.events.rate",
            ValueType.whole(1, 1_000_000),
            "20",
            "events per second and reason that go to stdout and logger; the rest is summed up in one line a second. Metrics, file, OTLP and `/events` are not limited by it"),
    OTLP_ENDPOINT(
            "why401.otlp.endpoint",
            ValueType.URL,
            null,
            "base URL of an OpenTelemetry collector, such as `http://localhost:4318`: log records go to its `/v1/logs`, metrics to `/v1/metrics` (OTLP over HTTP, protobuf). `OTEL_EXPORTER_OTLP_ENDPOINT` is not asked"),
    OTLP_HEADERS(
            "why401.otlp.headers",
            ValueType.HEADERS,
            null,
            "headers for it, such as a key: `name=value,name=value`, values percent-encoded where they have a comma. Among agent arguments only one fits"),
    OTLP_INTERVAL(
            "why401.otlp.interval", ValueType.whole(1, 86_400), "60", "seconds between two exports of the metrics"),
    QUEUE_SIZE(
            "why401.queue.size",
            ValueType.whole(1, 1_000_000),
            "1024",
            "events that may wait for the sinks; more are dropped and counted, requests never wait"),
    RING_SIZE(
            "why401.ring.size",
            ValueType.whole(1, 100_000),
            "500",
            "newest events that `/events` shows; besides, the first 5 and the last 20 of each reason and route"),
    LOG_LEVEL(
            "why401.log.level",
            ValueType.choice("debug", "info", "warn", "error", "off"),
            "info",
            "the agent's own lines on stderr: `debug`, `info`, `warn`, `error`, `off`"),
    LABELS_MAX_ROUTES(
            "why401.labels.max-routes",
            ValueType.whole(1, 100_000),
            "200",
            "distinct values of the tag `route`, the last quarter only for such as come ten times; further ones are `OTHER`"),
    LABELS_MAX_RULES("why401.labels.max-rules", ValueType.whole(1, 100_000), "100", "the same for the tag `rule`"),
    LABELS_MAX_CHAINS("why401.labels.max-chains", ValueType.whole(1, 100_000), "50", "the same for the tag `chain`"),
    LABELS_MAX_ISSUERS("why401.labels.max-issuers", ValueType.whole(1, 100_000), "50", "the same for the tag `issuer`"),
    LABELS_MAX_SERIES(
            "why401.labels.max-series",
            ValueType.whole(1, 1_000_000),
            "2000",
            "series of `why401.responses`; beyond, every tag but status, cause and reason is `OTHER`"),
    API_KEY_HEADERS(
            "why401.api-key.headers",
            ValueType.NAMES,
            "X-API-Key,Api-Key,X-Auth-Token,X-Access-Token",
            "names of request headers that carry keys"),
    IDENTIFY_SUBJECTS(
            "why401.identify.subjects",
            ValueType.choice("hash", "plain", "off"),
            "hash",
            "user names and token subjects in events: `hash`, `plain`, `off`"),
    IDENTIFY_ADDRESSES(
            "why401.identify.addresses",
            ValueType.choice("plain", "network", "hash", "off"),
            "plain",
            "client addresses in events: `plain`, `network` (/24, /48), `hash`, `off`"),
    HASH_KEY(
            "why401.hash.key",
            ValueType.TEXT,
            null,
            "key of the hashes, to join events of several processes; default: random per process"),
    HOOKS(
            "why401.hooks.NAME.enabled",
            ValueType.FLAG,
            "true",
            "`false` switches one library's hooks off; names as under `/status`"),
    CONFIG("why401.config", ValueType.FILE, null, "properties file with any of these keys");

    static final String PREFIX = "why401.";
    static final String HOOKS_PREFIX = "why401.hooks.";
    static final String HOOKS_SUFFIX = ".enabled";

    private final String key;
    /** Immutable, which Error Prone would see only through an annotation of its own, a dependency we do without. */
    @SuppressWarnings("ImmutableEnumChecker")
    private final ValueType type;

    private final @Nullable String standard;
    private final String meaning;

    Setting(String key, ValueType type, @Nullable String standard, String meaning) {
        this.key = key;
        this.type = type;
        this.standard = standard;
        this.meaning = meaning;
    }

    public String key() {
        return key;
    }

    /** Null when the setting is unset by default. */
    public @Nullable String standard() {
        return standard;
    }

    /** One phrase in Markdown. */
    public String meaning() {
        return meaning;
    }

    /** What is allowed, in words. */
    public String allowed() {
        return type.allowed();
    }

    boolean accepts(String value) {
        return type.accepts(value);
    }

    /** Its value is never printed. */
    public boolean secret() {
        return this == ENDPOINT_TOKEN || this == HASH_KEY || this == OTLP_HEADERS;
    }

    /** The setting with exactly this key, or the hook switch that it names; null when there is none. */
    static @Nullable Setting of(String key) {
        for (Setting setting : values()) {
            if (setting != HOOKS && setting.key.equals(key)) {
                return setting;
            }
        }
        boolean hook = key.startsWith(HOOKS_PREFIX)
                && key.endsWith(HOOKS_SUFFIX)
                && key.length() > HOOKS_PREFIX.length() + HOOKS_SUFFIX.length();
        return hook ? HOOKS : null;
    }
}
