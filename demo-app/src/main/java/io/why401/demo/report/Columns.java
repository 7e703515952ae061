package io.why401.demo.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Text in a terminal's columns. What a caller sent may stand in it, so nothing that a terminal would act on gets through, and
 * a wide character counts as two.
 */
final class Columns {

    /** East Asian scripts with their punctuation and full-width forms, symbols that come as emoji, and the planes above. */
    private static final int[][] WIDE = {
        {0x1100, 0x115F},
        {0x231A, 0x23FF},
        {0x2600, 0x27BF},
        {0x2B00, 0x2BFF},
        {0x2E80, 0xA4CF},
        {0xA960, 0xA97F},
        {0xAC00, 0xD7FF},
        {0xF900, 0xFAFF},
        {0xFE10, 0xFE6F},
        {0xFF00, 0xFF60},
        {0xFFE0, 0xFFE6},
        {0x10000, Character.MAX_CODE_POINT}
    };

    private Columns() {}

    /** Columns that the text takes, once {@link #clean}. */
    static int width(String text) {
        return text.codePoints().map(Columns::width).sum();
    }

    /** The text in at most so many columns, with an ellipsis where something was cut off. */
    static String fit(String text, int columns) {
        String clean = clean(text);
        return width(clean) <= columns ? clean : head(clean, columns - 1).stripTrailing() + "…";
    }

    /** The text in at most so many columns, filled up with spaces. */
    static String pad(String text, int columns) {
        String fitted = fit(text, columns);
        return fitted + " ".repeat(columns - width(fitted));
    }

    /** The text broken at spaces into at most so many lines; the last one ends in an ellipsis when that is not enough. */
    static List<String> wrap(String text, int columns, int lines) {
        List<String> wrapped = new ArrayList<>();
        String rest = clean(text).strip();
        while (wrapped.size() < lines - 1 && width(rest) > columns) {
            String head = head(rest, columns + 1);
            int space = head.lastIndexOf(' ');
            String line = space > 0 ? head.substring(0, space) : head(rest, columns);
            wrapped.add(line.stripTrailing());
            rest = rest.substring(line.length()).strip();
        }
        wrapped.add(fit(rest, columns));
        return wrapped;
    }

    /** Control, format and unassigned characters, line breaks among them, become a space each. */
    static String clean(String text) {
        StringBuilder clean = new StringBuilder(text.length());
        text.codePoints()
                .map(c -> switch (Character.getType(c)) {
                    case Character.CONTROL,
                            Character.FORMAT,
                            Character.SURROGATE,
                            Character.PRIVATE_USE,
                            Character.UNASSIGNED,
                            Character.LINE_SEPARATOR,
                            Character.PARAGRAPH_SEPARATOR -> ' ';
                    default -> c;
                })
                .forEach(clean::appendCodePoint);
        return clean.toString();
    }

    private static String head(String text, int columns) {
        int end = 0;
        int used = 0;
        while (end < text.length()) {
            int next = text.codePointAt(end);
            if (used + width(next) > columns) {
                break;
            }
            used += width(next);
            end += Character.charCount(next);
        }
        return text.substring(0, end);
    }

    /** Generous: what is two columns wide in some terminals counts as two in all, so a line is never too long. */
    private static int width(int c) {
        return switch (Character.getType(c)) {
            case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK -> 0;
            default -> isWide(c) ? 2 : 1;
        };
    }

    private static boolean isWide(int c) {
        return Arrays.stream(WIDE).anyMatch(range -> range[0] <= c && c <= range[1]);
    }
}
