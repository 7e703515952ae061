package io.why401.demo.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RuleFilesTest {

    private static final Path SHIPPED = Path.of("..", "agent", "dashboards", "prometheus");

    @TempDir
    private Path folder;

    @Test
    void changesNothingButDurations() throws Exception {
        List<Path> copies = RuleFiles.copy(SHIPPED, folder, Duration.ofSeconds(2), Duration.ZERO);

        assertThat(copies).singleElement().satisfies(copy -> {
            String text = Files.readString(copy);
            String shipped = Files.readString(SHIPPED.resolve(copy.getFileName()));
            assertThat(text)
                    .contains("    interval: 2000ms\n", "        for: 0ms\n")
                    .isNotEqualTo(shipped);
            assertThat(without(text)).isEqualTo(without(shipped));
            assertThat(text).doesNotContainPattern("(for|interval): [1-9]\\d*m\n");
        });
    }

    @Test
    void leavesTheWaitingTimesOfAlertsWhenItIsToldNothingOfThem() throws Exception {
        Path copy = RuleFiles.copy(SHIPPED, folder, Duration.ofSeconds(2), null).get(0);

        assertThat(Files.readString(copy)).contains("        for: 5m\n").doesNotContain("for: 0ms");
    }

    private static String without(String text) {
        return text.replaceAll("(for|interval): \\w+\n", "$1\n");
    }
}
