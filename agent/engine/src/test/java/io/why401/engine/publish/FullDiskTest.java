package io.why401.engine.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.why401.engine.diagnose.Reason;
import io.why401.engine.settings.Settings;
import io.why401.engine.settings.Settings.LoggerMode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A disk that takes a part of what is written, then nothing, then all again. A limit on the size of files does that to a process
 * on any Linux, also to root's ({@code RLIMIT_FSIZE}: a short write, then an error); a small file system needs the right to mount.
 */
class FullDiskTest {

    private static final int LINES = 100;
    private static final int LINE = 1_000;

    @TempDir
    private Path folder;

    /** Writes a hundred lines by tens, gets itself a new file in between, and tells what was counted. */
    static final class Writing {

        private Writing() {}

        public static void main(String[] arguments) throws IOException {
            Path file = Path.of(arguments[0]);
            EventCounts counts = new EventCounts(EnumSet.of(EventCounts.Sink.FILE));
            Settings.EventSettings settings =
                    new Settings.EventSettings(file, 1 << 30, 3, 0, false, 20, LoggerMode.OFF);
            FileSink sink = new FileSink(file, settings, new RateLimit(0, System::nanoTime), counts);
            write(sink, 0);
            Files.move(file, file.resolveSibling("moved"));
            if (arguments.length > 1) {
                Files.delete(file.resolveSibling("moved"));
            }
            write(sink, LINES);
            sink.close();
            for (EventCounts.Outcome outcome : EventCounts.Outcome.values()) {
                System.out.println(outcome + " "
                        + counts.of(EventCounts.Sink.FILE, outcome).sum());
            }
        }

        private static void write(FileSink sink, int from) {
            Event event = Refusals.event(Refusals.minimal(), Refusals.diagnosis(Reason.TOKEN_EXPIRED));
            for (int i = from; i < from + LINES; i++) {
                String start = "{\"n\":" + i + ",\"f\":\"";
                String text = start + "x".repeat(LINE - start.length() - 3) + "\"}";
                sink.accept(event, new EventLine(() -> text));
                if (i % 10 == 9) {
                    sink.flush();
                }
            }
        }
    }

    @Test
    void countsWhatIsInTheFileAndNoMore() throws Exception {
        assumeTrue(Files.isExecutable(Path.of("/bin/bash")), "needs bash for its ulimit");
        Path file = folder.resolve("events.jsonl");

        // In KiB: 65 lines and a half, whatever the 100.
        List<String> said =
                run("/bin/bash", "-c", "ulimit -f 64; exec \"$@\"", "-", java(), "-cp", classes(), main(), file + "");

        List<String> before = Files.readAllLines(folder.resolve("moved"));
        List<String> after = Files.readAllLines(file);
        assertThat(before).hasSize(66).first().asString().startsWith("{\"n\":0,");
        assertThat(before.subList(0, 65)).allMatch(line -> line.endsWith("\"}"));
        assertThat(after).hasSize(66).first().asString().startsWith("{\"n\":100,");
        assertThat(said).contains("PUBLISHED 130", "FAILED 70");
        assertThat(said).filteredOn(line -> line.contains("cannot write")).hasSize(2);
        assertThat(said)
                .filteredOn(line -> line.contains("can be written again"))
                .hasSize(1);
    }

    @Test
    void goesOnWhenSomebodyMakesRoom() throws Exception {
        Path disk = Files.createDirectories(folder.resolve("disk"));
        assumeTrue(mount(disk), "needs the right to mount a file system");
        try {
            Path file = disk.resolve("events.jsonl");

            List<String> said = run(java(), "-cp", classes(), main(), file + "", "make room");

            List<String> after = Files.readAllLines(file);
            assertThat(after).first().asString().startsWith("{\"n\":100,");
            assertThat(said).contains("PUBLISHED 130", "FAILED 70");
            assertThat(said).anyMatch(line -> line.contains("No space left on device"));
        } finally {
            run("umount", disk + "");
        }
    }

    private static boolean mount(Path disk) throws InterruptedException {
        try {
            return new ProcessBuilder("mount", "-t", "tmpfs", "-o", "size=64k", "tmpfs", disk + "")
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException noSuchProgram) {
            return false;
        }
    }

    private static String java() {
        return System.getProperty("java.home") + "/bin/java";
    }

    private static String classes() {
        return System.getProperty("java.class.path");
    }

    private static String main() {
        return Writing.class.getName();
    }

    private static List<String> run(String... command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(said).isZero();
        return said.lines().toList();
    }
}
