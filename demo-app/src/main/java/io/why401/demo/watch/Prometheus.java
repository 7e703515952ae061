package io.why401.demo.watch;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The installed Prometheus as a process of ours, on a free loopback port. It ends with {@link #close}, at the latest when this JVM is ended in order. */
public final class Prometheus implements AutoCloseable {

    /** What to do where {@link #installed} finds nothing. */
    public static final String HOW_TO_INSTALL =
            "No prometheus on the PATH. On Debian and Ubuntu: apt-get install prometheus";

    private static final Duration START = Duration.ofSeconds(60);

    /**
     * Asked to listen on port 0, Prometheus tells the port it got in its log and nowhere else: {@code msg="Listening on"
     * address=127.0.0.1:46199} (2.42, where {@code component=web} stands before msg, to 3.x, where it stands behind).
     */
    private static final Pattern LISTENING =
            Pattern.compile("msg=\"Listening on\".* address=(127\\.0\\.0\\.1:[1-9]\\d*)");

    private final Process process;
    private final Path log;
    private final Thread end = new Thread(this::stop, "prometheus-stop");
    private final PrometheusApi api;

    private Prometheus(Process process, Path log) throws IOException, InterruptedException {
        this.process = process;
        this.log = log;
        try {
            Runtime.getRuntime().addShutdownHook(end);
            this.api = new PrometheusApi(URI.create("http://" + awaitAddress()));
            await("ready", api::isReady);
        } catch (IOException | InterruptedException | RuntimeException e) {
            close();
            throw e;
        }
    }

    public static Optional<Path> installed() {
        return Stream.of(Objects.requireNonNullElse(System.getenv("PATH"), "").split(File.pathSeparator))
                .map(folder -> Path.of(folder, "prometheus"))
                .filter(Files::isExecutable)
                .filter(Files::isRegularFile)
                .findFirst();
    }

    /**
     * Returns when it answers; its first scrape comes up to five seconds later, whatever the interval. What an earlier one left in
     * the folder is deleted: its series would be taken for the past of these.
     *
     * @param folder for configuration, log and series
     * @throws IOException with a message for a person, when it is not installed or does not start
     */
    public static Prometheus start(PrometheusConfig config, Path folder) throws IOException, InterruptedException {
        return start(config, folder, null);
    }

    /**
     * The same, with a past.
     *
     * @param past meters with times (OpenMetrics) that it is to have from the start, or null
     */
    public static Prometheus start(PrometheusConfig config, Path folder, @Nullable Path past)
            throws IOException, InterruptedException {
        Path binary = installed().orElseThrow(() -> new IOException(HOW_TO_INSTALL));
        Path series = folder.resolve("series");
        delete(series);
        Files.createDirectories(series);
        if (past != null) {
            fill(series, past, binary.resolveSibling("promtool"), folder.resolve("promtool.log"));
        }
        Path settings = Files.writeString(folder.resolve("prometheus.yml"), config.yaml());
        Path log = folder.resolve("prometheus.log");
        Process process = new ProcessBuilder(
                        binary.toString(),
                        "--config.file=" + settings,
                        "--storage.tsdb.path=" + series,
                        "--web.listen-address=127.0.0.1:0")
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        return new Prometheus(process, log);
    }

    public URI address() {
        return api.address();
    }

    public PrometheusApi api() {
        return api;
    }

    private interface Condition {
        boolean holds() throws IOException, InterruptedException;
    }

    private String awaitAddress() throws IOException, InterruptedException {
        Matcher[] found = new Matcher[1];
        await("listening", () -> {
            found[0] = LISTENING.matcher(Files.readString(log));
            return found[0].find();
        });
        return found[0].group(1);
    }

    private void await(String what, Condition condition) throws IOException, InterruptedException {
        Instant limit = Instant.now().plus(START);
        while (!condition.holds()) {
            if (!process.isAlive()) {
                throw new IOException("Prometheus ended before it was " + what + ". " + logTail());
            }
            if (Instant.now().isAfter(limit)) {
                throw new IOException(
                        "Prometheus was not " + what + " after " + START.toSeconds() + " s. " + logTail());
            }
            Thread.sleep(50);
        }
    }

    /** Its errors when it told of any; what it says last is how it ended everything in order. */
    private String logTail() throws IOException {
        List<String> lines = Files.readAllLines(log);
        List<String> errors = lines.stream()
                .filter(line -> line.toLowerCase(Locale.ROOT).contains("level=error"))
                .toList();
        List<String> told = errors.isEmpty() ? lines : errors;
        return "From " + log + ":\n" + String.join("\n", told.subList(Math.max(0, told.size() - 5), told.size()));
    }

    private static void fill(Path series, Path past, Path promtool, Path log) throws IOException, InterruptedException {
        Process filling = new ProcessBuilder(
                        promtool.toString(),
                        "tsdb",
                        "create-blocks-from",
                        "openmetrics",
                        past.toString(),
                        series.toString())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        if (filling.waitFor() != 0) {
            throw new IOException("promtool did not take " + past + ": " + Files.readString(log));
        }
    }

    private static void delete(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> content = Files.walk(folder)) {
                for (Path path : content.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(path);
                }
            }
        }
    }

    private void stop() {
        process.destroy();
        try {
            if (!process.waitFor(5, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        stop();
        try {
            Runtime.getRuntime().removeShutdownHook(end);
        } catch (IllegalStateException shuttingDown) {
            // The hook runs, or has run, and finds nothing left to stop.
        }
    }
}
