package io.why401.demo.watch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Copies of the shipped rules for those who have less time than an operator: nothing but durations differs. */
public final class RuleFiles {

    private static final Pattern INTERVAL = Pattern.compile("(?m)^( +interval:) \\w+$");
    private static final Pattern HOLD = Pattern.compile("(?m)^( +for:) \\w+$");

    private RuleFiles() {}

    /**
     * Returns the copies.
     *
     * @param rules the folder of the shipped files
     * @param interval between two evaluations
     * @param hold how long an alert's condition has to last until it fires ({@code for}), or null for what the rule says
     */
    public static List<Path> copy(Path rules, Path target, Duration interval, @Nullable Duration hold)
            throws IOException {
        Files.createDirectories(target);
        List<Path> copies = new ArrayList<>();
        try (Stream<Path> files = Files.list(rules)) {
            for (Path file : files.filter(file -> file.toString().endsWith(".yaml"))
                    .sorted()
                    .toList()) {
                String text = INTERVAL.matcher(Files.readString(file)).replaceAll("$1 " + interval.toMillis() + "ms");
                if (hold != null) {
                    text = HOLD.matcher(text).replaceAll("$1 " + hold.toMillis() + "ms");
                }
                copies.add(Files.writeString(target.resolve(file.getFileName()), text));
            }
        }
        return copies;
    }
}
