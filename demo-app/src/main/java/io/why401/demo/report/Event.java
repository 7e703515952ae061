package io.why401.demo.report;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What the report needs of one of the agent's events (schema {@code why401/1}). A field that the agent left out is an empty text.
 *
 * @param time null when the agent gave none that can be read
 */
record Event(
        String id,
        @Nullable Instant time,
        String method,
        String path,
        String userAgent,
        String cause,
        String reason,
        String summary,
        String remedy,
        List<String> evidence) {

    static Event of(JsonNode json) {
        JsonNode request = json.path("request");
        return new Event(
                text(json, "id"),
                time(text(json, "time")),
                text(request, "method"),
                text(request, "path"),
                text(request, "user_agent"),
                text(json, "cause"),
                text(json, "reason"),
                text(json, "summary"),
                text(json.path("remedy"), "operator"),
                texts(json.path("evidence")));
    }

    private static String text(JsonNode json, String field) {
        return json.path(field).asString("");
    }

    private static List<String> texts(JsonNode list) {
        return list.valueStream().map(text -> text.asString("")).toList();
    }

    private static @Nullable Instant time(String text) {
        try {
            return Instant.parse(text);
        } catch (DateTimeParseException e) {
            return null;
        }
    }
}
