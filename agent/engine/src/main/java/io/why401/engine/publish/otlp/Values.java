package io.why401.engine.publish.otlp;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;

/** Messages {@code AnyValue} and {@code KeyValue} of common.proto. */
final class Values {

    private Values() {}

    static Protobuf of(String text) {
        return new Protobuf().text(1, text);
    }

    static Protobuf of(boolean flag) {
        return new Protobuf().varint(2, flag ? 1 : 0);
    }

    static Protobuf of(long number) {
        return new Protobuf().varint(3, number);
    }

    static Protobuf listOf(String text) {
        return new Protobuf().message(5, new Protobuf().message(1, of(text)));
    }

    static Protobuf keyed(String key, Protobuf value) {
        return new Protobuf().text(1, key).message(2, value);
    }

    static Protobuf keyed(String key, String text) {
        return keyed(key, of(text));
    }

    /** The value that the parser stands at; then it stands at its end. */
    static Protobuf of(JsonParser json) throws IOException {
        return switch (json.currentToken()) {
            case START_ARRAY -> {
                Protobuf values = new Protobuf();
                while (json.nextToken() != JsonToken.END_ARRAY) {
                    values.message(1, of(json));
                }
                yield new Protobuf().message(5, values);
            }
            case START_OBJECT -> {
                Protobuf values = new Protobuf();
                while (json.nextToken() != JsonToken.END_OBJECT) {
                    String key = json.currentName();
                    json.nextToken();
                    values.message(1, keyed(key, of(json)));
                }
                yield new Protobuf().message(6, values);
            }
            case VALUE_TRUE, VALUE_FALSE -> of(json.getBooleanValue());
            case VALUE_NUMBER_INT -> of(json.getLongValue());
            default -> of(json.getText());
        };
    }
}
