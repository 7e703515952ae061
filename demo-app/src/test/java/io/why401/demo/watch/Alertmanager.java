package io.why401.demo.watch;

import static org.awaitility.Awaitility.await;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The installed Alertmanager (Debian calls it {@code prometheus-alertmanager}) on a free loopback port, which pages one address. */
final class Alertmanager implements AutoCloseable {

    private static final Pattern LISTENING =
            Pattern.compile("msg=\"Listening on\".* address=(127\\.0\\.0\\.1:[1-9]\\d*)");

    private final Process process;
    private final URI address;

    private Alertmanager(Process process, Path log) {
        this.process = process;
        Matcher[] found = new Matcher[1];
        await("Alertmanager to listen").atMost(Duration.ofSeconds(60)).until(() -> {
            found[0] = LISTENING.matcher(read(log));
            return found[0].find() || !process.isAlive();
        });
        if (!process.isAlive()) {
            throw new AssertionError(read(log));
        }
        address = URI.create("http://" + found[0].group(1));
    }

    static Optional<Path> installed() {
        return Stream.of(Objects.requireNonNullElse(System.getenv("PATH"), "").split(File.pathSeparator))
                .flatMap(folder ->
                        Stream.of(Path.of(folder, "prometheus-alertmanager"), Path.of(folder, "alertmanager")))
                .filter(Files::isExecutable)
                .findFirst();
    }

    /** {@code pager} is posted to, as a webhook, when an alert begins and when it ends. */
    static Alertmanager start(URI pager, Path folder) throws IOException {
        Path settings = Files.writeString(folder.resolve("alertmanager.yml"), """
                route: {receiver: pager, group_by: [alertname], group_wait: 0s, group_interval: 1s}
                receivers:
                  - name: pager
                    webhook_configs: [{url: '%s'}]
                """.formatted(pager));
        Path log = folder.resolve("alertmanager.log");
        Process process = new ProcessBuilder(
                        installed().orElseThrow().toString(),
                        "--config.file=" + settings,
                        "--storage.path=" + folder.resolve("alertmanager"),
                        "--web.listen-address=127.0.0.1:0",
                        "--cluster.listen-address=")
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        return new Alertmanager(process, log);
    }

    URI address() {
        return address;
    }

    private static String read(Path log) {
        try {
            return Files.readString(log);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        process.destroy();
        try {
            process.waitFor();
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
