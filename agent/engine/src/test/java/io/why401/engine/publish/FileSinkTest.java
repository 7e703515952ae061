package io.why401.engine.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.why401.engine.diagnose.Reason;
import io.why401.engine.settings.Settings;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.EnumSet;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileSinkTest {

    private static final Event EVENT =
            Refusals.event(Refusals.minimal(), Refusals.diagnosis(Reason.CREDENTIALS_MISSING));

    @TempDir
    private Path folder;

    private final EventCounts counts = new EventCounts(EnumSet.of(EventCounts.Sink.FILE));
    private final AtomicLong clock = new AtomicLong();

    @Test
    void appendsToWhatIsThere() throws IOException {
        Path file = folder.resolve("events.jsonl");
        Files.writeString(file, "{\"old\":1}\n");

        FileSink sink = sink(file, 64_000, 3, 0);
        sink.accept(EVENT, line("{\"n\":1}"));
        sink.close();

        assertThat(Files.readAllLines(file)).containsExactly("{\"old\":1}", "{\"n\":1}");
        assertThat(published()).isEqualTo(1);
    }

    @Test
    void endsALineThatACrashLeftOpen() throws IOException {
        Path file = folder.resolve("events.jsonl");
        Files.writeString(file, "{\"torn");

        FileSink sink = sink(file, 64_000, 3, 0);
        sink.accept(EVENT, line("{\"n\":1}"));
        sink.flush();

        assertThat(Files.readAllLines(file)).containsExactly("{\"torn", "{\"n\":1}");
    }

    @Test
    void rotatesBySizeAndKeepsSoManyFiles() throws IOException {
        Path file = folder.resolve("events.jsonl");
        FileSink sink = sink(file, 1_024, 3, 0);

        String filler = "x".repeat(290);
        for (int i = 100; i < 120; i++) {
            sink.accept(EVENT, line("{\"n\":" + i + ",\"f\":\"" + filler + "\"}"));
            sink.flush();
        }

        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files.map(path -> path.getFileName().toString()))
                    .containsExactlyInAnyOrder("events.jsonl", "events.jsonl.1", "events.jsonl.2");
        }
        assertThat(Files.readAllLines(file))
                .hasSizeBetween(1, 3)
                .last()
                .asString()
                .startsWith("{\"n\":119");
        assertThat(Files.size(folder.resolve("events.jsonl.1"))).isBetween(900L, 1_024L);
        assertThat(Files.readAllLines(folder.resolve("events.jsonl.1"))).hasSize(3);
        assertThat(published()).isEqualTo(20);
    }

    @Test
    void keepsOneFileWhenOnlyOneIsWanted() throws IOException {
        Path file = folder.resolve("events.jsonl");
        FileSink sink = sink(file, 1_024, 1, 0);

        for (int i = 0; i < 10; i++) {
            sink.accept(EVENT, line("x".repeat(600)));
            sink.flush();
        }

        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).containsExactly(file);
        }
        assertThat(Files.size(file)).isEqualTo(601);
    }

    @Test
    void makesTheDirectoryAndMakesItAgainWhenItVanishes() throws IOException {
        Path file = folder.resolve("logs/why401/events.jsonl");
        FileSink sink = sink(file, 64_000, 3, 0);
        sink.accept(EVENT, line("{\"n\":1}"));
        sink.flush();
        assertThat(Files.readString(file)).isEqualTo("{\"n\":1}\n");

        Files.delete(file);
        Files.delete(file.getParent());
        sink.accept(EVENT, line("{\"n\":2}"));
        sink.flush();

        assertThat(Files.readString(file)).isEqualTo("{\"n\":2}\n");
    }

    @Test
    void followsItsNameWhenAnotherProgramRotates() throws IOException {
        Path file = folder.resolve("events.jsonl");
        FileSink sink = sink(file, 64_000, 3, 0);
        sink.accept(EVENT, line("{\"n\":1}"));
        sink.flush();

        Files.move(file, folder.resolve("rotated"));
        sink.accept(EVENT, line("{\"n\":2}"));
        sink.flush();

        assertThat(Files.readString(file)).isEqualTo("{\"n\":2}\n");
        assertThat(Files.readString(folder.resolve("rotated"))).isEqualTo("{\"n\":1}\n");
    }

    /** Copytruncate empties the file under its writer: no hole, and what was taken away does not count for the size. */
    @Test
    void goesOnWhenAnotherProgramEmptiesTheFile() throws IOException {
        Path file = folder.resolve("events.jsonl");
        FileSink sink = sink(file, 1_024, 3, 0);
        for (int i = 0; i < 3; i++) {
            sink.accept(EVENT, line("x".repeat(299)));
            sink.flush();
        }

        Files.copy(file, folder.resolve("copied"));
        try (FileChannel open = FileChannel.open(file, StandardOpenOption.WRITE)) {
            open.truncate(0);
        }
        for (int i = 0; i < 3; i++) {
            sink.accept(EVENT, line("{\"n\":" + i + "}"));
            sink.flush();
        }

        assertThat(Files.readString(file)).isEqualTo("{\"n\":0}\n{\"n\":1}\n{\"n\":2}\n");
        assertThat(folder.resolve("events.jsonl.1")).doesNotExist();
        assertThat(published()).isEqualTo(6);
    }

    /** What stands in the way of a rotation is not written over, and the file grows no further: the bound holds. */
    @Test
    void waitsForARotationThatCannotBe() throws IOException {
        Path file = folder.resolve("events.jsonl");
        Path inTheWay = Files.createDirectories(folder.resolve("events.jsonl.1/full"));
        FileSink sink = sink(file, 1_024, 2, 0);
        for (int i = 0; i < 3; i++) {
            sink.accept(EVENT, line("x".repeat(600)));
            sink.flush();
        }
        assertThat(Files.size(file)).isEqualTo(601);
        assertThat(count(EventCounts.Outcome.FAILED)).isEqualTo(2);

        Files.delete(inTheWay);
        sink.accept(EVENT, line("y".repeat(600)));
        sink.flush();

        assertThat(Files.readString(file)).startsWith("yyy").hasSize(601);
        assertThat(Files.readString(folder.resolve("events.jsonl.1"))).startsWith("xxx");
        assertThat(published()).isEqualTo(2);
    }

    @Test
    void countsFailuresAndWritesAgainWhenItCan() throws IOException {
        Path inTheWay = folder.resolve("logs");
        Files.writeString(inTheWay, "a file where the directory should be");
        FileSink sink = sink(inTheWay.resolve("events.jsonl"), 64_000, 3, 0);
        sink.accept(EVENT, line("{\"n\":1}"));
        sink.accept(EVENT, line("{\"n\":2}"));
        sink.flush();
        assertThat(count(EventCounts.Outcome.FAILED)).isEqualTo(2);

        Files.delete(inTheWay);
        sink.accept(EVENT, line("{\"n\":3}"));
        sink.flush();

        assertThat(Files.readString(inTheWay.resolve("events.jsonl"))).isEqualTo("{\"n\":3}\n");
        assertThat(published()).isEqualTo(1);
    }

    @Test
    void countsFailuresOnAFullDisk() {
        Path full = Path.of("/dev/full");
        assumeTrue(Files.exists(full), "only Linux has a disk that is always full");
        FileSink sink = sink(full, 64_000, 3, 0);

        sink.accept(EVENT, line("{\"n\":1}"));
        sink.flush();

        assertThat(count(EventCounts.Outcome.FAILED)).isEqualTo(1);
        assertThat(published()).isZero();
    }

    @Test
    void writesOnlySoManyOfOneReasonInASecond() throws IOException {
        Path file = folder.resolve("events.jsonl");
        FileSink sink = sink(file, 64_000, 3, 2);
        Event other = Refusals.event(Refusals.minimal(), Refusals.diagnosis(Reason.TOKEN_EXPIRED));

        for (int i = 0; i < 10; i++) {
            sink.accept(EVENT, line("{}"));
        }
        sink.accept(other, line("{}"));
        clock.addAndGet(1_000_000_000L);
        sink.accept(EVENT, line("{}"));
        sink.flush();

        assertThat(Files.readAllLines(file)).hasSize(4);
        assertThat(count(EventCounts.Outcome.SUPPRESSED)).isEqualTo(8);
    }

    private FileSink sink(Path file, long maxSize, int maxFiles, int rate) {
        Settings.EventSettings settings =
                new Settings.EventSettings(file, maxSize, maxFiles, rate, false, 20, Settings.LoggerMode.OFF);
        return new FileSink(file, settings, new RateLimit(rate, clock::get), counts);
    }

    private long published() {
        return count(EventCounts.Outcome.PUBLISHED);
    }

    private long count(EventCounts.Outcome outcome) {
        return counts.of(EventCounts.Sink.FILE, outcome).sum();
    }

    private static EventLine line(String text) {
        return new EventLine(() -> text);
    }
}
