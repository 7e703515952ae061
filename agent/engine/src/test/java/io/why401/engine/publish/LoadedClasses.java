package io.why401.engine.publish;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Runs a main class in a JVM of its own and tells which classes it loaded and what it printed, in order. */
final class LoadedClasses {

    private LoadedClasses() {}

    /** Printed lines as they are, loaded classes as {@code class NAME}. */
    static List<String> of(Class<?> main) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        System.getProperty("java.home") + "/bin/java",
                        "-Xlog:class+load=info:stdout:none",
                        "-cp",
                        System.getProperty("java.class.path"),
                        main.getName())
                .redirectErrorStream(true)
                .start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new IOException(output);
        }
        List<String> lines = new ArrayList<>();
        for (String line : output.split("\n", -1)) {
            int source = line.indexOf(" source: ");
            lines.add(source < 0 ? line : "class " + line.substring(0, source));
        }
        return lines;
    }

    static List<String> before(List<String> lines, String mark) {
        return lines.subList(0, lines.indexOf(mark));
    }
}
