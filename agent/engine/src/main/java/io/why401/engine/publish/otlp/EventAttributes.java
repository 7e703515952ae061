package io.why401.engine.publish.otlp;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.why401.engine.capture.DecisionFacts;
import io.why401.engine.capture.RequestFacts;
import io.why401.engine.capture.ThrownFacts;
import io.why401.engine.publish.Event;
import io.why401.engine.publish.JsonFields;
import io.why401.engine.settings.Settings.SubjectMode;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The fields of an event's JSON as attributes: under OpenTelemetry's semantic conventions (1.37) where they have a name, else
 * {@code why401.} before the path of the field. So a log record says what the event says, cut and made harmless in the same way.
 */
final class EventAttributes {

    /** They have their place in the record or its resource, or are written in {@link #writeSpecial}. */
    private static final Set<String> ELSEWHERE = Set.of(
            "time",
            "service",
            "instance",
            "summary",
            "trace.trace_id",
            "trace.span_id",
            "request.method",
            "request.secure",
            "request.protocol",
            "request.host",
            "decision.class",
            "decision.method");

    private static final Map<String, String> NAMES = Map.ofEntries(
            Map.entry("id", "log.record.uid"),
            Map.entry("request.path", "url.path"),
            Map.entry("request.route", "http.route"),
            Map.entry("request.user_agent", "user_agent.original"),
            Map.entry("request.origin", "http.request.header.origin"),
            Map.entry("request.content_type", "http.request.header.content-type"),
            Map.entry("client.address", "client.address"),
            Map.entry("client.forwarded_for", "http.request.header.x-forwarded-for"),
            Map.entry("decision.line", "code.line.number"),
            Map.entry("response.status", "http.response.status_code"));

    private static final String HEADER = "http.request.header.";

    private static final JsonFactory JSON = new JsonFactory();

    private final Protobuf record;
    private final int field;

    /** {@code field} of {@code record} takes them. */
    EventAttributes(Protobuf record, int field) {
        this.record = record;
        this.field = field;
    }

    void write(Event event, String json, SubjectMode subjects) throws IOException {
        try (JsonParser parser = JSON.createParser(json)) {
            parser.nextToken();
            writeObject(parser, "", subjects);
        }
        writeSpecial(event);
    }

    private void writeObject(JsonParser json, String prefix, SubjectMode subjects) throws IOException {
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            String path = prefix.concat(json.currentName());
            if (json.nextToken() == JsonToken.START_OBJECT) {
                writeObject(json, path.concat("."), subjects);
            } else if (!ELSEWHERE.contains(path)) {
                writeField(path, json, subjects);
            }
        }
    }

    private void writeField(String path, JsonParser json, SubjectMode subjects) throws IOException {
        String name = NAMES.get(path);
        if (name != null && name.startsWith(HEADER)) {
            add(name, Values.listOf(json.getText()));
            return;
        }
        Protobuf value = Values.of(json);
        add(name != null ? name : "why401.".concat(path), value);
        if (path.equals("credentials.subject")) {
            add(subjects == SubjectMode.PLAIN ? "user.name" : "user.hash", value);
        }
    }

    private void writeSpecial(Event event) {
        RequestFacts request = event.refusal().request();
        if (request.hasKnownMethod()) {
            add("http.request.method", request.method(), 32);
        } else {
            add("http.request.method", "_OTHER", 32);
            add("http.request.method_original", request.method(), 32);
        }
        add("url.scheme", request.secure() ? "https" : "http", 32);
        writeProtocol(request.protocol());
        writeServer(request.host());
        add("error.type", event.diagnosis().reason().id(), 64);
        DecisionFacts decision = event.refusal().decision();
        if (decision.className() != null) {
            String method = decision.method() == null ? "" : ".".concat(decision.method());
            add("code.function.name", decision.className().concat(method), 500);
        }
        ThrownFacts thrown = first(event.refusal().handedOver(), event.refusal().witnessed());
        if (thrown != null) {
            add("exception.type", thrown.type(), 300);
            add("exception.message", thrown.message(), 300);
        }
    }

    /** {@code HTTP/1.1}, {@code HTTP/2.0}. */
    private void writeProtocol(@Nullable String protocol) {
        if (protocol != null && protocol.startsWith("HTTP/")) {
            String version = protocol.substring("HTTP/".length());
            add("network.protocol.name", "http", 32);
            add(
                    "network.protocol.version",
                    version.endsWith(".0") && !version.equals("1.0") ? version.substring(0, 1) : version,
                    32);
        }
    }

    /** As the caller wrote it into its Host header. */
    private void writeServer(@Nullable String host) {
        if (host == null || host.isEmpty()) {
            return;
        }
        int colon = host.lastIndexOf(':');
        boolean port = colon > 0 && isNumber(host, colon + 1);
        add("server.address", port ? host.substring(0, colon) : host, 300);
        if (port) {
            add("server.port", Values.of(Integer.parseInt(host.substring(colon + 1))));
        }
    }

    private static boolean isNumber(String text, int from) {
        int digits = text.length() - from;
        for (int i = from; i < text.length(); i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return false;
            }
        }
        return digits >= 1 && digits <= 5;
    }

    private static @Nullable ThrownFacts first(List<ThrownFacts> handedOver, List<ThrownFacts> witnessed) {
        return !handedOver.isEmpty() ? handedOver.get(0) : witnessed.isEmpty() ? null : witnessed.get(0);
    }

    private void add(String name, @Nullable String text, int max) {
        if (text != null && !text.isEmpty()) {
            add(name, Values.of(JsonFields.plain(text, max)));
        }
    }

    private void add(String name, Protobuf value) {
        record.message(field, Values.keyed(name, value));
    }
}
