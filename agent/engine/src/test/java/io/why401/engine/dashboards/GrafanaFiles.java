package io.why401.engine.dashboards;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** {@code agent/dashboards/grafana}, made of the queries here and of the texts that the agent itself serves. */
public final class GrafanaFiles {

    static final Path FOLDER = Path.of("../dashboards/grafana");

    private GrafanaFiles() {}

    /** Writes the files. To be run in {@code agent/engine}. */
    public static void main(String[] arguments) throws IOException {
        for (Map.Entry<String, String> file : all().entrySet()) {
            Files.writeString(FOLDER.resolve(file.getKey()), file.getValue());
        }
    }

    /** By name. */
    static Map<String, String> all() {
        return Map.of(
                "why401.json", Overview.dashboard().json(),
                "why401-reason.json", OneReason.dashboard().json());
    }
}
