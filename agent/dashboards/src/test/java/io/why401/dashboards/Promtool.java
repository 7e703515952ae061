package io.why401.dashboards;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** The {@code promtool} on the PATH (Debian's package {@code prometheus} has it). */
final class Promtool {

    private Promtool() {}

    /** Ends the test as skipped where there is none. */
    static void succeeds(String... arguments) throws IOException, InterruptedException {
        assumeTrue(isInstalled(), "promtool is not installed: apt-get install prometheus");
        List<String> command =
                Stream.concat(Stream.of("promtool"), Stream.of(arguments)).toList();
        Process promtool = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(promtool.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(promtool.waitFor()).as("%s%n%s", command, said).isZero();
        assertThat(said).contains("SUCCESS");
    }

    private static boolean isInstalled() {
        return Stream.of(Objects.requireNonNullElse(System.getenv("PATH"), "").split(File.pathSeparator))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, "promtool")));
    }
}
