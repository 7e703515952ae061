package io.why401.demo;

import io.why401.demo.callers.Credentials;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * The shop in a JVM of its own, with the agent, as it would run anywhere: what the callers do costs it nothing, its log is not the
 * report, and its start can be measured. It ends when we do, however we end, because its standard input is our pipe.
 */
final class ShopProcess implements AutoCloseable {

    private static final Duration START = Duration.ofSeconds(90);

    private final Process process;
    private final Path log;

    private ShopProcess(Process process, Path log) {
        this.process = process;
        this.log = log;
    }

    static ShopProcess start(Options options, Ports ports, URI keySet, Credentials credentials, List<String> settings)
            throws IOException {
        String agent = "-javaagent:%s=endpoint=127.0.0.1:%d,events.file=%s,service.name=shop"
                .formatted(options.agentJar(), ports.agent(), options.events());
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                // It lives for minutes: half the CPU to start, and as fast as it has to be.
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                agent,
                "-jar",
                options.shopJar().toString(),
                "--server.port=" + ports.shop(),
                "--shop.key-set=" + keySet,
                "--shop.ends-with-input=true"));
        command.addAll(settings);
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(options.log().toFile()));
        builder.environment().putAll(credentials.environment());
        return new ShopProcess(builder.start(), options.log());
    }

    /** Waits until the shop accepts connections. */
    void awaitReady(URI shop) throws CannotRun, InterruptedException {
        Instant end = Instant.now().plus(START);
        while (!accepts(shop)) {
            if (!process.isAlive()) {
                throw new CannotRun("The shop ended before it was ready. " + logTail());
            }
            if (Instant.now().isAfter(end)) {
                throw new CannotRun(
                        "The shop was not ready after %d seconds. ".formatted(START.toSeconds()) + logTail());
            }
            Thread.sleep(50);
        }
    }

    String logTail() {
        try {
            // Frames of stack traces would fill the screen.
            List<String> lines = Files.readAllLines(log).stream()
                    .filter(line -> !line.isBlank() && !line.startsWith("\t"))
                    .toList();
            List<String> tail = lines.subList(Math.max(0, lines.size() - 12), lines.size());
            return "The end of " + log + ":\n" + String.join("\n", tail);
        } catch (IOException e) {
            return "See " + log;
        }
    }

    private static boolean accepts(URI shop) {
        try (Socket socket = new Socket(shop.getHost(), shop.getPort())) {
            return socket.isConnected();
        } catch (IOException notYet) {
            return false;
        }
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(10, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
