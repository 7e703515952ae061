package io.why401.engine.publish;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The dashboards that fit this agent's meters: {@code agent/dashboards/grafana}, which the build copies beside this class. */
final class GrafanaDashboards {

    private GrafanaDashboards() {}

    /** Read for each request: nobody asks twice, so it need not stay in memory. */
    static Reply page(String file) {
        try (InputStream in = GrafanaDashboards.class.getResourceAsStream("grafana/" + file)) {
            return in == null
                    ? Reply.text(404, "This build has no dashboards.\n")
                    : Reply.json(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
