package io.why401.engine.settings;

/** How a value of unknown origin is shown in a line of ours: short, and without characters that a terminal obeys. */
final class Complaint {

    private static final int MAX_SHOWN = 80;

    private Complaint() {}

    static String quoted(String value) {
        StringBuilder shown = new StringBuilder("'");
        for (int i = 0; i < value.length() && i < MAX_SHOWN; i++) {
            char c = value.charAt(i);
            shown.append(Character.isISOControl(c) ? '?' : c);
        }
        return shown.append(value.length() > MAX_SHOWN ? "…'" : "'").toString();
    }

    /** The known key that differs from {@code key} by at most three letters, for a typing error; else empty. */
    static String suggestion(String key) {
        Setting best = null;
        int least = 4;
        for (Setting setting : Setting.values()) {
            int distance = distance(key, setting.key());
            if (distance < least) {
                least = distance;
                best = setting;
            }
        }
        return best == null ? "" : "; did you mean " + best.key() + "?";
    }

    /** Levenshtein's edit distance; lengths that differ much are far apart without counting. */
    private static int distance(String a, String b) {
        if (Math.abs(a.length() - b.length()) > 3) {
            return Integer.MAX_VALUE;
        }
        int[] row = new int[b.length() + 1];
        for (int j = 0; j < row.length; j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j < row.length; j++) {
                int substituted = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(substituted, Math.min(row[j], row[j - 1]) + 1);
            }
        }
        return row[b.length()];
    }
}
