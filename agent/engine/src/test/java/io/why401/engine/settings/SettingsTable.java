package io.why401.engine.settings;

/** The settings as rows of a Markdown table, for the README. */
public final class SettingsTable {

    private SettingsTable() {}

    /** Prints the table: run it to paste it into the README. */
    public static void main(String[] arguments) {
        System.out.print(markdown());
    }

    /** With header, each line ended. */
    public static String markdown() {
        StringBuilder table = new StringBuilder("| key | default | meaning |\n|---|---|---|\n");
        for (Setting setting : Setting.values()) {
            String standard = setting.standard();
            table.append("| `")
                    .append(setting.key())
                    .append("` | ")
                    .append(standard == null ? "–" : "`" + standard + "`")
                    .append(" | ")
                    .append(setting.meaning().replace("|", "\\|"))
                    .append(" |\n");
        }
        return table.toString();
    }
}
