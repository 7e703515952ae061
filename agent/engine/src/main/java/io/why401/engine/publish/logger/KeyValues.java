package io.why401.engine.publish.logger;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * An event's fields as key-value pairs under the names that they have in its JSON, {@code why401.request.route}: with the
 * prefix, none meets a field that the application's log has already, which Boot's JSON writer would not write twice. Values
 * are of the JDK's types, lists are lists of texts.
 */
final class KeyValues {

    private static final JsonFactory JSON = new JsonFactory();
    private static final String PREFIX = "why401.";

    private KeyValues() {}

    /** Of JSON that we wrote ourselves. */
    static Map<String, Object> of(String line) {
        Map<String, Object> pairs = new LinkedHashMap<>();
        try (JsonParser json = JSON.createParser(line)) {
            json.nextToken();
            readObject(json, PREFIX, pairs);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return pairs;
    }

    private static void readObject(JsonParser json, String prefix, Map<String, Object> pairs) throws IOException {
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            String key = prefix + json.currentName();
            switch (json.nextToken()) {
                case START_OBJECT -> readObject(json, key + ".", pairs);
                case START_ARRAY -> pairs.put(key, texts(json));
                default -> pairs.put(key, scalar(json));
            }
        }
    }

    /** An object among them becomes one text: {@code type: …, message: …}. */
    private static List<String> texts(JsonParser json) throws IOException {
        List<String> texts = new ArrayList<>();
        for (JsonToken next = json.nextToken(); next != JsonToken.END_ARRAY; next = json.nextToken()) {
            if (next == JsonToken.START_OBJECT) {
                Map<String, Object> fields = new LinkedHashMap<>();
                readObject(json, "", fields);
                StringBuilder text = new StringBuilder();
                fields.forEach((key, value) -> text.append(text.isEmpty() ? "" : ", ")
                        .append(key)
                        .append(": ")
                        .append(value));
                texts.add(text.toString());
            } else {
                texts.add(scalar(json).toString());
            }
        }
        return texts;
    }

    private static Object scalar(JsonParser json) throws IOException {
        return switch (json.currentToken()) {
            case VALUE_TRUE -> true;
            case VALUE_FALSE -> false;
            case VALUE_NUMBER_INT -> json.getLongValue();
            default -> Defused.text(json.getText());
        };
    }
}
