package io.why401.engine.publish;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Writes fields that are left out when there is nothing to say, and cut where the schema ends them. Texts come out
 * without characters that a terminal or a log viewer would obey (JSON itself escapes only those below U+0020) and
 * without halves of surrogate pairs, which are no text at all.
 */
public final class JsonFields {

    private static final DateTimeFormatter MICROSECONDS =
            new DateTimeFormatterBuilder().appendInstant(6).toFormatter();
    private static final DateTimeFormatter SECONDS =
            new DateTimeFormatterBuilder().appendInstant(0).toFormatter();

    /** RFC 3339 has four digits for the year; a token may claim any. */
    private static final Instant FIRST = Instant.parse("0000-01-01T00:00:00Z");

    private static final Instant END = Instant.parse("+10000-01-01T00:00:00Z");

    private final JsonGenerator json;

    JsonFields(JsonGenerator json) {
        this.json = json;
    }

    void text(String name, @Nullable String value, int max) throws IOException {
        if (value != null && !value.isEmpty()) {
            json.writeStringField(name, plain(value, max));
        }
    }

    void texts(String name, List<String> values, int maxItems, int max) throws IOException {
        if (values.isEmpty()) {
            return;
        }
        json.writeArrayFieldStart(name);
        for (String value : values.subList(0, Math.min(maxItems, values.size()))) {
            json.writeString(plain(value, max));
        }
        json.writeEndArray();
    }

    void number(String name, @Nullable Long value) throws IOException {
        if (value != null) {
            json.writeNumberField(name, value);
        }
    }

    /** Microseconds, cut rather than rounded. */
    void moment(String name, Instant value) throws IOException {
        json.writeStringField(name, MICROSECONDS.format(value));
    }

    /** Whole seconds, as tokens have them (RFC 7519 §2, NumericDate). */
    void claimedMoment(String name, @Nullable Instant value) throws IOException {
        if (value != null && !value.isBefore(FIRST) && value.isBefore(END)) {
            json.writeStringField(name, SECONDS.format(value));
        }
    }

    /** {@code value} as fields show it. */
    public static String plain(String value, int max) {
        int length = Math.min(value.length(), max);
        for (int i = 0; i < length; i++) {
            if (!isPlain(value.charAt(i))) {
                return replaced(value, length);
            }
        }
        return length == value.length() ? value : value.substring(0, length);
    }

    private static String replaced(String value, int length) {
        StringBuilder plain = new StringBuilder(length);
        for (int i = 0; i < length; i++) {
            char c = value.charAt(i);
            if (i + 1 < length && Character.isSurrogatePair(c, value.charAt(i + 1))) {
                plain.append(c).append(value.charAt(++i));
            } else {
                plain.append(isPlain(c) ? c : '\uFFFD');
            }
        }
        return plain.toString();
    }

    /** Not DEL, C1 controls, line separators, marks that turn the direction of text, or surrogates. */
    private static boolean isPlain(char c) {
        return c < 0x7F
                || (c > 0x9F
                        && !Character.isSurrogate(c)
                        && (c < '\u200E' || c > '\u200F')
                        && (c < '\u2028' || c > '\u202E')
                        && (c < '\u2066' || c > '\u2069'));
    }
}
