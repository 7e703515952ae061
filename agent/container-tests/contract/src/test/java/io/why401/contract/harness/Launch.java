package io.why401.contract.harness;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * How a server is started, where it is not the usual way.
 *
 * @param first on the class path, before the server's own jars
 * @param before options of the JVM that stand before our agent: there, agents see a class first
 * @param after options that stand behind it
 */
public record Launch(Server server, List<Path> first, List<String> before, List<String> after) {

    public Launch {
        first = List.copyOf(first);
        before = List.copyOf(before);
        after = List.copyOf(after);
    }

    public static Launch of(Server server) {
        return new Launch(server, List.of(), List.of(), List.of());
    }

    public Launch first(Path... entries) {
        return new Launch(server, List.of(entries), before, after);
    }

    public Launch before(String... options) {
        return new Launch(server, first, List.of(options), after);
    }

    public Launch after(String... options) {
        return new Launch(server, first, before, List.of(options));
    }

    List<Path> classPath() {
        return Stream.concat(first.stream(), server.classPath().stream()).toList();
    }
}
