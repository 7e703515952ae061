package io.why401.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Each package of the path names only those before it. */
class PackageDirectionTest {

    private static final Path ENGINE = Path.of("src/main/java/io/why401/engine");

    private static final List<String> ORDER =
            List.of("settings", "health", "instrument", "capture", "diagnose", "publish");

    /** These two meet at the bridge alone. */
    private static final Map<String, Set<String>> STRANGERS = Map.of("capture", Set.of("instrument"));

    private static final Pattern PACKAGE = Pattern.compile("io\\.why401\\.engine\\.([a-z]+)");

    @Test
    void packagesNameOnlyThoseBeforeThem() throws IOException {
        List<String> against = new ArrayList<>();
        try (Stream<Path> files = Files.walk(ENGINE)) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".java")).toList()) {
                against.addAll(wrongIn(file));
            }
        }

        assertThat(against).isEmpty();
    }

    @Test
    void everyPackageHasItsPlaceInTheOrder() throws IOException {
        try (Stream<Path> packages = Files.list(ENGINE).filter(Files::isDirectory)) {
            assertThat(packages.map(path -> path.getFileName().toString())).containsExactlyInAnyOrderElementsOf(ORDER);
        }
    }

    private static List<String> wrongIn(Path file) throws IOException {
        Path inside = ENGINE.relativize(file);
        if (inside.getNameCount() == 1) {
            return List.of(); // the composition root knows them all
        }
        String own = inside.getName(0).toString();
        List<String> wrong = new ArrayList<>();
        for (String line : Files.readAllLines(file)) {
            if (line.strip().startsWith("*")
                    || line.strip().startsWith("/*")
                    || line.strip().startsWith("//")) {
                continue;
            }
            for (Matcher named = PACKAGE.matcher(line); named.find(); ) {
                String other = named.group(1);
                boolean before = ORDER.indexOf(other) <= ORDER.indexOf(own);
                if (!before || STRANGERS.getOrDefault(own, Set.of()).contains(other)) {
                    wrong.add(inside + " names " + other);
                }
            }
        }
        return wrong;
    }
}
