package io.why401.engine.publish;

import io.why401.engine.diagnose.Explanation;
import io.why401.engine.diagnose.Finding;
import io.why401.engine.diagnose.Prevention;
import io.why401.engine.diagnose.Reason;
import io.why401.engine.health.AgentVersion;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** From a path to its page. Endpoint threads. */
final class EndpointPages {

    private static final String PROMETHEUS_TEXT = "text/plain; version=0.0.4; charset=utf-8";
    private static final String OPEN_METRICS = "application/openmetrics-text; version=1.0.0; charset=utf-8";
    private static final String REASONS = "/reasons/";

    private final RefusalMeters meters;
    private final StatusJson status;
    private final EventRing ring;
    private final Function<Finding, Explanation> explanations;
    private final Map<String, Finding> findings = new TreeMap<>();

    EndpointPages(
            RefusalMeters meters, StatusJson status, EventRing ring, Function<Finding, Explanation> explanations) {
        this.meters = meters;
        this.status = status;
        this.ring = ring;
        this.explanations = explanations;
        List.of(Reason.values()).forEach(reason -> findings.put(reason.id(), reason));
        List.of(Prevention.values()).forEach(prevention -> findings.put(prevention.id(), prevention));
    }

    Reply page(String path, @Nullable String rawQuery, @Nullable String accept) {
        return switch (path) {
            case "/" -> Reply.text(200, index());
            case "/metrics" -> metrics(accept);
            case "/status" -> Reply.json(status.page());
            case "/events" -> events(rawQuery);
            case "/dashboards/grafana.json" -> GrafanaDashboards.page("why401.json");
            case "/dashboards/grafana-reason.json" -> GrafanaDashboards.page("why401-reason.json");
            case "/reasons", REASONS -> Reply.text(200, String.join("\n", findings.keySet()) + "\n");
            default -> path.startsWith(REASONS) ? reason(path.substring(REASONS.length())) : absent();
        };
    }

    /** OpenMetrics to whoever names it, else the text that everything reads. */
    private Reply metrics(@Nullable String accept) {
        boolean openMetrics =
                accept != null && accept.toLowerCase(Locale.ROOT).contains("application/openmetrics-text");
        String contentType = openMetrics ? OPEN_METRICS : PROMETHEUS_TEXT;
        return Reply.of(contentType, meters.scrape(contentType));
    }

    private Reply events(@Nullable String rawQuery) {
        try {
            List<String> lines = ring.select(EventsQuery.parse(rawQuery, Instant.now()));
            return Reply.json(lines.isEmpty() ? "[]\n" : "[\n" + String.join(",\n", lines) + "\n]\n");
        } catch (IllegalArgumentException e) {
            return Reply.text(400, "/events: " + e.getMessage() + "\n");
        }
    }

    private Reply reason(String id) {
        Finding finding = findings.get(id);
        if (finding == null) {
            return Reply.text(404, "There is no such reason; /reasons lists them.\n");
        }
        return Reply.text(200, ReasonPage.text(finding, explanations.apply(finding)));
    }

    private static Reply absent() {
        return Reply.text(404, "There is no such page; / lists them.\n");
    }

    private static String index() {
        return "why401 " + AgentVersion.version() + ": every 401 of this service, explained.\n\n"
                + "/metrics                          for Prometheus\n"
                + "/status                           what the agent is, sees, and could not do\n"
                + "/events                           the newest refusals as JSON; ?limit= &cause= &reason= &route= &since=10m\n"
                + "/reasons                          every reason\n"
                + "/reasons/{reason}                 what it means and what to do\n"
                + "/dashboards/grafana.json          the dashboard that fits this agent, to be imported into Grafana\n"
                + "/dashboards/grafana-reason.json   the one for a single reason\n";
    }
}
