package io.why401.demo;

import io.why401.demo.callers.Incident;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What {@code demo-app/run} passes on. The script has checked what a person can type; paths are relative to the repository.
 *
 * @param incident the one to be played, or null for every reason once
 * @param port of the shop, 0 for a free one
 * @param agentPort of the agent's endpoint, 0 for a free one
 * @param folder for the shop's log and the agent's events
 */
record Options(
        boolean once,
        boolean withPrometheus,
        @Nullable Incident incident,
        int port,
        int agentPort,
        Path agentJar,
        Path shopJar,
        Path folder) {

    static Options parse(String... args) {
        Map<String, String> given = new HashMap<>();
        for (String arg : args) {
            String[] pair = arg.split("=", 2);
            given.put(pair[0], pair.length == 2 ? pair[1] : "");
        }
        return new Options(
                given.containsKey("--once"),
                given.containsKey("--with-prometheus"),
                Optional.ofNullable(given.get("--incident"))
                        .map(name -> Incident.named(name).orElseThrow())
                        .orElse(null),
                Integer.parseInt(needed(given, "--port")),
                Integer.parseInt(needed(given, "--agent-port")),
                Path.of(needed(given, "--agent-jar")),
                Path.of(needed(given, "--shop-jar")),
                Path.of(needed(given, "--folder")));
    }

    private static String needed(Map<String, String> given, String option) {
        return Objects.requireNonNull(given.get(option), option);
    }

    /** The shipped rules. */
    Path rules() {
        return Path.of("agent", "dashboards", "prometheus");
    }

    /** What alerts link to. */
    Path runbooks() {
        return Path.of("agent", "docs");
    }

    Path log() {
        return folder.resolve("service.log");
    }

    Path events() {
        return folder.resolve("why401-events.jsonl");
    }
}
