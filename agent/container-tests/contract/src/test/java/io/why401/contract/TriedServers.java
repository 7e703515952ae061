package io.why401.contract;

import io.why401.contract.harness.Parts;
import java.io.IOException;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/** The README's table of what is tried: one row for each server that a class of these tests starts, whatever it is called. */
final class TriedServers {

    private TriedServers() {}

    /** The long tail runs on Java 17 alone. From the tests' classes and the names of the servers' jars; no server is started. */
    static String markdown() throws IOException, ReflectiveOperationException {
        Map<Parts, Set<String>> tried = new TreeMap<>(ByVersion.CONTAINER_FIRST);
        Set<Parts> onBoth = new HashSet<>();
        for (Class<?> test : contracts()) {
            var constructor = test.getDeclaredConstructor();
            constructor.setAccessible(true);
            ServerContract contract = (ServerContract) constructor.newInstance();
            tried.computeIfAbsent(contract.kind().parts(), parts -> new TreeSet<>())
                    .addAll(tries(test));
            if (!test.isAnnotationPresent(LongTail.class)) {
                onBoth.add(contract.kind().parts());
            }
        }
        StringBuilder table = new StringBuilder("| server | on it | Java | beside HTTP/1.1 |\n|---|---|---|---|\n");
        tried.forEach((parts, more) -> table.append("| ")
                .append(parts.container())
                .append(" | ")
                .append(parts.frameworks().isEmpty() ? "–" : String.join(", ", parts.frameworks()))
                .append(onBoth.contains(parts) ? " | 17, 25 | " : " | 17 | ")
                .append(more.isEmpty() ? "–" : String.join(", ", more))
                .append(" |\n"));
        return table.toString();
    }

    private static List<Class<?>> contracts() throws IOException, ReflectiveOperationException {
        Path classes = Path.of(TriedServers.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .getPath());
        List<Class<?>> contracts = new ArrayList<>();
        try (Stream<Path> files = Files.walk(classes)) {
            for (Path file : files.filter(path -> path.toString().endsWith("IT.class"))
                    .sorted()
                    .toList()) {
                String name = classes.relativize(file)
                        .toString()
                        .replace(".class", "")
                        .replace('/', '.');
                Class<?> test = Class.forName(name);
                if (ServerContract.class.isAssignableFrom(test) && !Modifier.isAbstract(test.getModifiers())) {
                    contracts.add(test);
                }
            }
        }
        return contracts;
    }

    /** Also of what the class extends and implements. */
    private static Collection<String> tries(Class<?> type) {
        Set<String> tries = new LinkedHashSet<>();
        Tries own = type.getAnnotation(Tries.class);
        if (own != null) {
            tries.addAll(Arrays.asList(own.value()));
        }
        Stream.concat(Stream.ofNullable(type.getSuperclass()), Arrays.stream(type.getInterfaces()))
                .forEach(above -> tries.addAll(tries(above)));
        return tries;
    }
}
