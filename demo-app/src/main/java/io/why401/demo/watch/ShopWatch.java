package io.why401.demo.watch;

import io.why401.demo.callers.Incident;
import io.why401.demo.report.AgentCounts;
import io.why401.demo.watch.PrometheusApi.Alert;
import io.why401.demo.watch.PrometheusApi.Rule;
import io.why401.demo.watch.PrometheusApi.Sample;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The shop as Prometheus sees it. */
public final class ShopWatch {

    public static final String JOB = "shop";

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    /** As many as an alert of the shipped rules may want (Why401TokensExpireInAWave). */
    private static final int ENOUGH = 50;

    private final PrometheusApi api;

    public ShopWatch(PrometheusApi api) {
        this.api = api;
    }

    /** What is worth opening first: 401s a second by reason, their share of all requests, and where they come from. */
    public static List<String> queries() {
        return List.of(
                "sum by (cause, reason) (rate(why401_responses_total[1m]))",
                "sum(rate(why401_responses_total[1m])) / sum(rate(why401_requests_total[1m]))",
                "topk(5, sum by (reason, route, rule) (increase(why401_responses_total[10m])))");
    }

    /** Whether the incident's alert is there or, where none is to come, whether there was enough for one. */
    public boolean knows(Incident incident) throws IOException, InterruptedException {
        if (incident.alert().isPresent()) {
            return api.alerts().stream().anyMatch(alert -> isAbout(alert, incident));
        }
        String counted = "sum(job_cause_reason_route:why401_responses:increase10m{job=\"%s\", reason=\"%s\"})"
                .formatted(JOB, incident.reason());
        return api.query(counted).stream().anyMatch(sample -> sample.value() >= ENOUGH);
    }

    /** The incident's alert with its own words and when it fires, the others by name. */
    public List<String> tell(Incident incident) throws IOException, InterruptedException {
        List<String> paragraphs = new ArrayList<>();
        Map<String, Integer> others = new TreeMap<>();
        for (Alert alert : api.alerts()) {
            String name = alert.name() + " is " + alert.state();
            if (isAbout(alert, incident)) {
                String fires = alert.state().equals("pending")
                        ? ", fires after " + api.holdOf(alert.name()).toSeconds() + " s"
                        : "";
                paragraphs.add(
                        "%s%s. %s.".formatted(name, fires, alert.annotations().getOrDefault("summary", "")));
            } else {
                others.merge(name, 1, Integer::sum);
            }
        }
        others.forEach((name, times) -> paragraphs.add(times == 1 ? name + "." : name + ", " + times + " times."));
        return paragraphs.isEmpty() ? List.of("None is pending or firing.") : paragraphs;
    }

    /** The names of the alerts that fire. */
    public Set<String> firing() throws IOException, InterruptedException {
        return api.alerts().stream()
                .filter(alert -> alert.state().equals("firing"))
                .map(Alert::name)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** One line for what Prometheus does not know, or tells although it should not. */
    public List<String> missing(Incident incident) throws IOException, InterruptedException {
        List<Alert> alerts = api.alerts();
        if (incident.alert().isEmpty()) {
            return alerts.stream()
                    .map(alert -> "no alert was to come of " + incident.option() + ", but " + alert.name() + " is "
                            + alert.state())
                    .toList();
        }
        return alerts.stream().anyMatch(alert -> isAbout(alert, incident))
                ? List.of()
                : List.of("Prometheus was to report " + incident.alert().orElseThrow() + ", but reports "
                        + (alerts.isEmpty()
                                ? "no alert"
                                : alerts.stream().map(Alert::name).toList()));
    }

    /**
     * Waits until Prometheus has scraped all that the agent counted. One line for each difference that stays, and for each rule
     * that cannot be evaluated.
     */
    public List<String> differences(AgentCounts agent) throws IOException, InterruptedException {
        Instant end = Instant.now().plus(PATIENCE);
        while (!scraped().equals(agent) && Instant.now().isBefore(end)) {
            Thread.sleep(100);
        }
        List<String> differences = new ArrayList<>();
        AgentCounts scraped = scraped();
        if (!scraped.equals(agent)) {
            differences.add("Prometheus has " + scraped + ", the agent " + agent);
        }
        List<Rule> rules = api.rules();
        if (rules.isEmpty()) {
            differences.add("Prometheus has no rules");
        }
        rules.stream()
                .filter(rule -> rule.health().equals("err"))
                .map(rule -> "Rule %s: %s".formatted(rule.name(), rule.lastError()))
                .forEach(differences::add);
        return differences;
    }

    private AgentCounts scraped() throws IOException, InterruptedException {
        long requests = 0;
        for (Sample sample : api.query("sum(why401_requests_total{job=\"" + JOB + "\"})")) {
            requests = Math.round(sample.value());
        }
        Map<String, Long> refused = new TreeMap<>();
        for (Sample sample : api.query("sum by (reason) (why401_responses_total{job=\"" + JOB + "\"})")) {
            refused.put(sample.labels().getOrDefault("reason", ""), Math.round(sample.value()));
        }
        return new AgentCounts(requests, refused);
    }

    /** Alerts that carry a reason have to carry that of the incident. */
    private static boolean isAbout(Alert alert, Incident incident) {
        return incident.alert().filter(alert.name()::equals).isPresent()
                && alert.labels().getOrDefault("reason", incident.reason()).equals(incident.reason());
    }
}
