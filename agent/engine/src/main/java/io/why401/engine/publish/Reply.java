package io.why401.engine.publish;

import java.util.Map;

/** One answer of the endpoint. */
record Reply(int status, String contentType, String body, Map<String, String> headers) {

    private static final String TEXT = "text/plain; charset=utf-8";
    private static final String JSON = "application/json; charset=utf-8";

    static Reply text(int status, String text) {
        return new Reply(status, TEXT, text, Map.of());
    }

    static Reply json(String json) {
        return new Reply(200, JSON, json, Map.of());
    }

    static Reply of(String contentType, String body) {
        return new Reply(200, contentType, body, Map.of());
    }

    Reply with(String header, String value) {
        return new Reply(status, contentType, body, Map.of(header, value));
    }
}
