package io.why401.contract.harness;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.awaitility.core.ConditionTimeoutException;
import org.jspecify.annotations.Nullable;

/** One server in a child JVM, with the packed agent or with none. What it printed stays in a folder of {@code target/runs}. */
public final class ServerProcess implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final Pattern ENDPOINT = Pattern.compile("(http://127\\.0\\.0\\.1:\\d+)/metrics");

    private static final Pattern TLS = Pattern.compile("(?m)^TLS (\\d+)$");

    private final Launchable server;
    private final Process process;
    private final Path folder;
    private final Wire wire;
    private final Events events;
    private final int port;
    private @Nullable Endpoint endpoint;

    private ServerProcess(Launchable server, Process process, Path folder, boolean watched) {
        this.server = server;
        this.process = process;
        this.folder = folder;
        this.port = Integer.parseInt(printed(server.ready(), server.readyIn()));
        this.wire = new Wire(port);
        this.events = new Events(folder.resolve("events.jsonl"));
        this.endpoint = watched ? new Endpoint(URI.create(printed(ENDPOINT, "stderr"))) : null;
    }

    /**
     * With the agent.
     *
     * @param settings agent settings besides the endpoint and the file, as {@code key=value}
     */
    public static ServerProcess start(Launchable server, String... settings) {
        return start(Launch.of(server), settings);
    }

    public static ServerProcess start(Launch launch, String... settings) {
        Path folder = folderFor(launch.server());
        return launch(
                launch, folder, List.of("-javaagent:" + AgentCommand.JAR + "=" + settings(folder, settings)), true);
    }

    public static ServerProcess startWithoutAgent(Launchable server) {
        return startWithoutAgent(Launch.of(server));
    }

    public static ServerProcess startWithoutAgent(Launch launch) {
        return launch(launch, folderFor(launch.server()), List.of(), false);
    }

    /** No rate limit and a long queue: a test compares every event with what it sent. */
    private static String settings(Path folder, String... more) {
        return "endpoint=127.0.0.1:0,events.file=" + folder.resolve("events.jsonl")
                + ",events.file.rate=0,queue.size=16384"
                + Stream.of(more).map(s -> "," + s).collect(Collectors.joining());
    }

    private static ServerProcess launch(Launch launch, Path folder, List<String> agent, boolean watched) {
        List<String> command = new ArrayList<>();
        command.add(launch.jdk().resolve("bin").resolve("java").toString());
        // The first compiler only: a server that lives for seconds gains nothing from the second.
        command.addAll(List.of("-Xmx256m", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"));
        // Boot would wait for the requests that were left unanswered on purpose.
        command.add("-Dserver.shutdown=immediate");
        command.addAll(launch.before());
        command.addAll(agent);
        command.addAll(launch.after());
        command.add("-Dtest.rsa=" + Keys.rsaPublic());
        command.add("-Dtest.hmac=" + Keys.hmacSecret());
        command.addAll(launch.arguments(folder));
        try {
            Process process = new ProcessBuilder(command)
                    .directory(folder.toFile())
                    .redirectOutput(folder.resolve("stdout").toFile())
                    .redirectError(folder.resolve("stderr").toFile())
                    .start();
            return new ServerProcess(launch.server(), process, folder, watched);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** From now on with the agent, through the command that an operator would use. */
    public void attach(String... settings) {
        String said = AgentCommand.run("attach", Long.toString(pid()), settings(folder, settings));
        Matcher url = ENDPOINT.matcher(said);
        assertThat(url.find()).as(said).isTrue();
        endpoint = new Endpoint(URI.create(url.group(1)));
    }

    public void detach() {
        AgentCommand.run("detach", Long.toString(pid()));
        endpoint = null;
    }

    public long pid() {
        return process.pid();
    }

    private static Path folderFor(Launchable server) {
        try {
            Path runs = Files.createDirectories(Path.of("target", "runs").toAbsolutePath());
            return Files.createTempDirectory(runs, server.folder() + "-");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public int port() {
        return port;
    }

    /** Of a server that was given keys. */
    public int tlsPort() {
        return Integer.parseInt(printed(TLS, "stdout"));
    }

    /** The client that counts what this server answers. */
    public Wire wire() {
        return wire;
    }

    /** Another client, whose requests are not held against the agent's counters. */
    public Wire uncounted() {
        return new Wire(port);
    }

    public Events events() {
        return events;
    }

    public Endpoint endpoint() {
        Endpoint open = endpoint;
        if (open == null) {
            throw new IllegalStateException("without the agent");
        }
        return open;
    }

    /** The run's own folder, the process's working directory. */
    public Path folder() {
        return folder;
    }

    /** Instances of exactly this class that are left after a full collection. */
    public long instances(String className) {
        String jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd").toString();
        try {
            Process histogram = new ProcessBuilder(jcmd, Long.toString(process.pid()), "GC.class_histogram")
                    .redirectErrorStream(true)
                    .start();
            String lines = new String(histogram.getInputStream().readAllBytes(), UTF_8);
            Matcher line = Pattern.compile("(?m)^ *\\d+: +(\\d+) +\\d+ +" + Pattern.quote(className) + "( \\(.*\\))?$")
                    .matcher(lines);
            assertThat(lines).contains("java.lang.Object");
            return line.find() ? Long.parseLong(line.group(1)) : 0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public String stdout() {
        return read("stdout");
    }

    public String stderr() {
        return read("stderr");
    }

    /** What somebody else wrote into the folder that the server runs in. */
    public String file(String name) {
        return read(name);
    }

    /** Sends, wants a 401, and waits for the one event that the request's user agent names. */
    public Event refused(Request request) {
        Response response = wire.send(request);
        assertThat(response.status()).as("%s", request).isEqualTo(401);
        return events.of(request.userAgent());
    }

    /** The counters and the wire tell the same number of 401s, and of responses. */
    public void assertCounted() {
        assertThat(endpoint().sum("why401_responses_total")).as("401s counted").isEqualTo(wire.count(401));
        assertThat(endpoint().sum("why401_requests_total"))
                .as("responses counted")
                .isEqualTo(wire.total());
    }

    /** And there are as many events. */
    public void assertCountsAgree() {
        assertCounted();
        int refused = (int) wire.count(401);
        assertThat(events.awaitAtLeast(refused)).as("events").hasSize(refused);
    }

    /** Holds the server to what is true for every run, then ends it. */
    @Override
    public void close() {
        try {
            if (endpoint != null) {
                assertCountsAgree();
                System.out.println(folder.getFileName() + ": " + Shares.of(events.all()));
                Reached.add(server, events.all());
                assertThat(endpoint().sum("why401_agent_errors_total"))
                        .as("errors that the agent suppressed")
                        .isZero();
                assertNoSecretsShown();
            }
        } finally {
            stop();
        }
    }

    private void assertNoSecretsShown() {
        Outputs outputs = new Outputs();
        outputs.add("metrics", endpoint().get("/metrics"));
        outputs.add("status", endpoint().get("/status"));
        outputs.add("events endpoint", endpoint().get("/events?limit=500"));
        outputs.add("events file", read("events.jsonl"));
        outputs.assertNoneIsEmpty();
        outputs.add("stdout", stdout());
        outputs.add("stderr", stderr());
        outputs.assertNoneShows(Secrets.all());
    }

    /** Ends it and asks nothing: for a server whose hooks were broken on purpose. */
    public void stop() {
        try {
            // The application ends when its stdin does; the agent's shutdown is part of what runs here.
            process.getOutputStream().close();
            if (!server.endsWithStdin()) {
                process.destroy();
            }
            if (!process.waitFor(20, TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
            }
        } catch (IOException e) {
            process.destroyForcibly();
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }

    private String printed(Pattern line, String file) {
        String[] found = new String[1];
        try {
            await("'" + line + "' in " + folder.resolve(file))
                    .atMost(PATIENCE)
                    .pollInterval(Duration.ofMillis(50))
                    .until(() -> {
                        Matcher matcher = line.matcher(read(file));
                        if (matcher.find()) {
                            found[0] = matcher.group(1);
                        }
                        return found[0] != null || !process.isAlive();
                    });
            if (found[0] == null) {
                throw new AssertionError("ended with " + process.exitValue() + " before it was ready" + said());
            }
            return found[0];
        } catch (ConditionTimeoutException e) {
            process.destroyForcibly();
            throw new AssertionError(e.getMessage() + said(), e);
        }
    }

    private String said() {
        return "\nstdout:\n" + stdout() + "\nstderr:\n" + stderr();
    }

    private String read(String file) {
        try {
            Path path = folder.resolve(file);
            return Files.exists(path) ? new String(Files.readAllBytes(path), UTF_8) : "";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
