package io.why401.agent;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The packed jar's command line, as a person runs it. */
record CommandRun(int exit, String out, String err) {

    static CommandRun of(Path jar, Object... arguments) throws IOException, InterruptedException {
        return of(List.of(java()), jar, arguments);
    }

    /** {@code java} may be more than the launcher: options of its own, or another user's rights before it. */
    static CommandRun of(List<String> java, Path jar, Object... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(java);
        command.addAll(List.of("-jar", jar.toString()));
        for (Object argument : arguments) {
            command.add(argument.toString());
        }
        Path out = Files.createTempFile("command", ".out");
        Path err = Files.createTempFile("command", ".err");
        Process process = new ProcessBuilder(command)
                .redirectOutput(out.toFile())
                .redirectError(err.toFile())
                .start();
        if (!process.waitFor(2, TimeUnit.MINUTES)) {
            process.destroyForcibly();
            throw new IllegalStateException(command + " hangs");
        }
        return new CommandRun(
                process.exitValue(),
                Files.readString(out, UTF_8).strip(),
                Files.readString(err, UTF_8).strip());
    }

    static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }
}
