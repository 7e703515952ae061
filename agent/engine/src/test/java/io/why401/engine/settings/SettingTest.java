package io.why401.engine.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SettingTest {

    @ParameterizedTest
    @EnumSource(Setting.class)
    void defaultIsAllowed(Setting setting) {
        String standard = setting.standard();

        assertThat(standard == null || setting.accepts(standard)).isTrue();
    }

    @Test
    void tableHasOneRowForEachSetting() {
        String[] rows = SettingsTable.markdown().split("\n", -1);

        assertThat(Arrays.copyOfRange(rows, 2, rows.length - 1))
                .hasSameSizeAs(Setting.values())
                .allSatisfy(row -> assertThat(row).startsWith("| `why401.").endsWith(" |"));
    }

    @Test
    void tableShowsKeyDefaultAndMeaning() {
        assertThat(SettingsTable.markdown())
                .contains("| `why401.queue.size` | `1024` | events that may wait for the sinks;")
                .contains("| `why401.hash.key` | – | ");
    }
}
