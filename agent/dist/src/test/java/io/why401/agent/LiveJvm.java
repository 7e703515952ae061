package io.why401.agent;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.why401.agent.child.WaitingMain;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A JVM that is no server and runs until the test is done with it. */
final class LiveJvm implements AutoCloseable {

    private final Process process;
    private final BufferedReader out;
    private final Path err;

    private LiveJvm(Process process, Path err) {
        this.process = process;
        this.out = process.inputReader(UTF_8);
        this.err = err;
    }

    static LiveJvm start(String... options) throws IOException {
        Path err = Files.createTempFile("live", ".err");
        List<String> command = new ArrayList<>(List.of(CommandRun.java(), "-Xmx64m", "-XX:TieredStopAtLevel=1"));
        command.addAll(List.of(options));
        command.addAll(List.of("-cp", ChildJvm.classPath(), WaitingMain.class.getName()));
        LiveJvm jvm = new LiveJvm(
                new ProcessBuilder(command).redirectError(err.toFile()).start(), err);
        jvm.line();
        return jvm;
    }

    long pid() {
        return process.pid();
    }

    /** Names of the threads that run there now. */
    String threads() throws IOException {
        Writer in = process.outputWriter(UTF_8);
        in.write("threads\n");
        in.flush();
        return line();
    }

    /** The agent's own lines on stderr. */
    List<String> ours() throws IOException {
        return Files.readAllLines(err).stream()
                .filter(line -> line.startsWith("[why401]"))
                .toList();
    }

    private String line() throws IOException {
        String line = out.readLine();
        if (line == null) {
            throw new IOException("the JVM ended: " + Files.readString(err));
        }
        return line;
    }

    @Override
    public void close() {
        try {
            process.getOutputStream().close();
            process.waitFor(20, TimeUnit.SECONDS);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            process.destroyForcibly();
        }
    }
}
