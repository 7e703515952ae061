package io.why401.engine.capture.redact;

import org.jspecify.annotations.Nullable;

/** Caps a text that a client sent and makes it harmless for a terminal and a log line. */
public final class Text {

    private Text() {}

    /**
     * At most {@code max} characters, the last one {@code …} when there was more; control characters, line
     * separators and the invisible ones that turn writing around become {@code ?}. Null stays null.
     */
    public static @Nullable String capped(@Nullable String text, int max) {
        if (text == null) {
            return null;
        }
        if (text.length() <= max && isPlain(text)) {
            return text;
        }
        int length = Math.min(text.length(), max);
        StringBuilder copy = new StringBuilder(length);
        for (int i = 0; i < length; i++) {
            char c = text.charAt(i);
            copy.append(isHarmless(c, i, text) ? c : '?');
        }
        if (text.length() > max) {
            copy.setCharAt(max - 1, '…');
            if (max > 1 && Character.isHighSurrogate(copy.charAt(max - 2))) {
                copy.setCharAt(max - 2, '?');
            }
        }
        return copy.toString();
    }

    /** Printable ASCII, as nearly every text is. */
    private static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) < ' ' || text.charAt(i) > '~') {
                return false;
            }
        }
        return true;
    }

    private static boolean isHarmless(char c, int at, String text) {
        if (Character.isSurrogate(c)) {
            // A lone surrogate is no character and no JSON writer agrees with the next on what to do with it.
            return Character.isHighSurrogate(c)
                    ? at + 1 < text.length() && Character.isLowSurrogate(text.charAt(at + 1))
                    : at > 0 && Character.isHighSurrogate(text.charAt(at - 1));
        }
        return switch (Character.getType(c)) {
            case Character.CONTROL, Character.FORMAT, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> false;
            default -> true;
        };
    }
}
