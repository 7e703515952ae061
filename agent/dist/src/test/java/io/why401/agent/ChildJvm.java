package io.why401.agent;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/** Runs a main class in a JVM of its own, the same that runs the tests, and waits for its end. */
record ChildJvm(int exit, List<String> out, List<String> err) {

    static final Path AGENT = Path.of(System.getProperty("why401.jar"));

    /** Environment of the child is empty of our settings; what it prints is kept whole. */
    static ChildJvm run(List<String> options, Class<?> main, String... arguments)
            throws IOException, InterruptedException {
        Path out = Files.createTempFile("child", ".out");
        Path err = Files.createTempFile("child", ".err");
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-Xmx128m", "-XX:TieredStopAtLevel=1"));
        command.addAll(options);
        command.addAll(List.of("-cp", classPath(), main.getName()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectOutput(out.toFile()).redirectError(err.toFile());
        builder.environment().keySet().removeIf(name -> name.startsWith("WHY401_") || name.equals("JAVA_TOOL_OPTIONS"));
        Process process = builder.start();
        try {
            if (!process.waitFor(2, TimeUnit.MINUTES)) {
                throw new IllegalStateException("the child JVM hangs: " + Files.readString(err));
            }
        } finally {
            process.destroyForcibly();
        }
        return new ChildJvm(process.exitValue(), Files.readAllLines(out), Files.readAllLines(err));
    }

    /** The test's own classes and Tomcat: with the engine on the class path it could not be seen to be hidden. */
    static String classPath() {
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator, -1))
                .filter(entry -> entry.endsWith("test-classes") || entry.contains("tomcat"))
                .collect(Collectors.joining(File.pathSeparator));
    }

    static String agent(Path jar, String arguments) {
        return "-javaagent:" + jar + (arguments.isEmpty() ? "" : "=" + arguments);
    }

    List<String> ours() {
        return err.stream().filter(line -> line.startsWith("[why401]")).toList();
    }
}
