package io.why401.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.why401.engine.diagnose.Cause;
import io.why401.engine.diagnose.ReasonsPage;
import io.why401.engine.settings.SettingsTable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** The README's tables, and the page of reasons, say what the code says. */
class ReadmeTest {

    private static String tableAfter(String mark) throws IOException {
        String readme = Files.readString(Path.of("../../README.md"));
        int start = readme.indexOf(mark);
        assertThat(start).as(mark).isNotNegative();
        int table = readme.indexOf('\n', start) + 1;
        return readme.substring(table, readme.indexOf("\n\n", table) + 1);
    }

    /** When it fails, paste what {@link SettingsTable#main} prints. */
    @Test
    void settingsTableIsThatOfTheSettings() throws IOException {
        assertThat(tableAfter("<!-- settings -->")).isEqualTo(SettingsTable.markdown());
    }

    @Test
    void causesTableHasEveryCauseInItsOrderWithAQuestion() throws IOException {
        String[][] rows = tableAfter("<!-- causes -->")
                .lines()
                .skip(2)
                .map(row -> row.split("\\|", -1))
                .toArray(String[][]::new);

        assertThat(Arrays.stream(rows).map(cells -> cells[1].strip()))
                .containsExactlyElementsOf(Arrays.stream(Cause.values())
                        .map(cause -> "`" + cause.id() + "`")
                        .toList());
        assertThat(Arrays.stream(rows)).allSatisfy(cells -> {
            assertThat(cells).hasSize(5);
            assertThat(cells[2]).isNotBlank();
            assertThat(cells[3]).isNotBlank();
        });
    }

    /** When it fails, paste what {@link ReasonsPage#main} prints. */
    @Test
    void pageOfReasonsIsThatOfTheTexts() throws IOException {
        assertThat(Files.readString(Path.of("../docs/reasons.md"))).isEqualTo(ReasonsPage.markdown());
    }
}
