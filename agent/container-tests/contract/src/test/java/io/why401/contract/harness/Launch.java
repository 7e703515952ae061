package io.why401.contract.harness;

import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * How a server is started, where it is not the usual way.
 *
 * @param jdk whose java runs it
 * @param first on the class path, before the server's own jars
 * @param before options of the JVM that stand before our agent: there, agents see a class first
 * @param after options that stand behind it
 */
public record Launch(Launchable server, Path jdk, List<Path> first, List<String> before, List<String> after) {

    public Launch {
        first = List.copyOf(first);
        before = List.copyOf(before);
        after = List.copyOf(after);
    }

    public static Launch of(Launchable server) {
        return new Launch(server, Jdk.HOME, List.of(), List.of(), List.of());
    }

    public Launch on(Path otherJdk) {
        return new Launch(server, otherJdk, first, before, after);
    }

    public Launch first(Path... entries) {
        return new Launch(server, jdk, List.of(entries), before, after);
    }

    public Launch before(String... options) {
        return new Launch(server, jdk, first, List.of(options), after);
    }

    public Launch after(String... options) {
        return new Launch(server, jdk, first, before, List.of(options));
    }

    /** What follows java and the agent. */
    List<String> arguments(Path run) {
        List<String> arguments = new ArrayList<>(server.arguments(run));
        int path = arguments.indexOf("-cp") + 1;
        for (Path entry : first) {
            arguments.set(path, entry + File.pathSeparator + arguments.get(path));
        }
        return arguments;
    }
}
