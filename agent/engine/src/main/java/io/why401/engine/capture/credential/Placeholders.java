package io.why401.engine.capture.credential;

import java.util.Locale;
import java.util.Set;

/** Values that some client was meant to fill in and did not. */
final class Placeholders {

    private static final Set<String> WORDS = Set.of(
            "null",
            "undefined",
            "nan",
            "none",
            "nil",
            "true",
            "false",
            "[object object]",
            "<token>",
            "token",
            "changeme",
            "your_token",
            "your-token",
            "yourtoken",
            "your_token_here",
            "your_access_token",
            "access_token",
            "%s");

    private Placeholders() {}

    static boolean matches(String value) {
        if (value.length() > 64) {
            return false;
        }
        String word = value.strip().toLowerCase(Locale.ROOT);
        return WORDS.contains(word)
                || word.startsWith("${") && word.endsWith("}")
                || word.startsWith("{{") && word.endsWith("}}")
                || word.startsWith("<") && word.endsWith(">")
                || word.startsWith("#{") && word.endsWith("}");
    }
}
