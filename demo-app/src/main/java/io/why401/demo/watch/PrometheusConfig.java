package io.why401.demo.watch;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a Prometheus is told at start.
 *
 * @param interval between two scrapes, and between two evaluations of a group of rules that does not name its own
 * @param runbooks where alerts link to (external label {@code why401_runbooks}), with a slash at the end; empty for relative links
 * @param alertmanager where alerts are sent, or null
 */
public record PrometheusConfig(
        Duration interval,
        List<Job> jobs,
        List<Path> ruleFiles,
        String runbooks,
        @Nullable URI alertmanager) {

    public PrometheusConfig {
        jobs = List.copyOf(jobs);
        ruleFiles = List.copyOf(ruleFiles);
    }

    /** One scraped page of meters; its series carry the name as {@code job}, host and port as {@code instance}. */
    public record Job(String name, URI metrics) {}

    /** Sends no alerts, links to nowhere. */
    public static PrometheusConfig of(Duration interval, List<Job> jobs, List<Path> ruleFiles) {
        return new PrometheusConfig(interval, jobs, ruleFiles, "", null);
    }

    public PrometheusConfig withRunbooks(String folder) {
        return new PrometheusConfig(interval, jobs, ruleFiles, folder, alertmanager);
    }

    public PrometheusConfig withAlertmanager(URI address) {
        return new PrometheusConfig(interval, jobs, ruleFiles, runbooks, address);
    }

    String yaml() {
        List<String> lines = new ArrayList<>();
        lines.add("global:");
        lines.add("  scrape_interval: " + interval.toMillis() + "ms");
        lines.add("  evaluation_interval: " + interval.toMillis() + "ms");
        lines.add("  external_labels:");
        lines.add("    why401_runbooks: " + quoted(runbooks));
        lines.add("rule_files:");
        ruleFiles.forEach(
                file -> lines.add("  - " + quoted(file.toAbsolutePath().toString())));
        if (alertmanager != null) {
            lines.add("alerting:");
            lines.add("  alertmanagers:");
            lines.add("    - static_configs:");
            lines.add("        - targets: [" + quoted(alertmanager.getAuthority()) + "]");
        }
        lines.add("scrape_configs:");
        for (Job job : jobs) {
            lines.add("  - job_name: " + quoted(job.name()));
            lines.add("    metrics_path: " + quoted(job.metrics().getPath()));
            lines.add("    static_configs:");
            lines.add("      - targets: [" + quoted(job.metrics().getAuthority()) + "]");
        }
        return String.join("\n", lines) + "\n";
    }

    private static String quoted(String text) {
        return "'" + text.replace("'", "''") + "'";
    }
}
