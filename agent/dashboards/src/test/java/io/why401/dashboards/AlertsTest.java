package io.why401.dashboards;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The rules by Prometheus' own tools, and what those do not ask of an alert. */
class AlertsTest {

    private static final Pattern RUNBOOK =
            Pattern.compile("\\{\\{ \\$externalLabels\\.why401_runbooks }}(alerts|reasons)\\.md#(.+)");

    private static final Pattern HEADING = Pattern.compile("(?m)^#+ (.+)$");

    @Test
    void areRulesThatPrometheusLoads() throws IOException, InterruptedException {
        Promtool.succeeds("check", "rules", Rules.FILE.toString());
    }

    @TestFactory
    Stream<DynamicTest> fireStaySilentAndEnd() throws IOException {
        return Rules.tests().stream()
                .map(file -> DynamicTest.dynamicTest(
                        file.getFileName().toString(), () -> Promtool.succeeds("test", "rules", file.toString())));
    }

    @TestFactory
    Stream<DynamicTest> tellWhatToDo() throws IOException {
        return each(alert -> {
            Map<String, Object> annotations = Rules.map(alert, "annotations");
            assertThat(Rules.map(alert, "labels").get("severity")).isIn("warning", "critical");
            assertThat(alert).containsKey("for");
            assertThat(Rules.text(annotations, "summary")).startsWith("{{ $labels.job }}: ");
            assertThat(Rules.text(annotations, "description")).isNotBlank();
            Matcher runbook = RUNBOOK.matcher(Rules.text(annotations, "runbook_url"));
            assertThat(runbook).matches();
            assertThat(runbook.group(2).equals("{{ $labels.reason }}")
                            || anchors(runbook.group(1)).contains(runbook.group(2)))
                    .as(runbook.group())
                    .isTrue();
        });
    }

    /** An alert that was never seen to be silent, or to end, is one that nobody believes. */
    @TestFactory
    Stream<DynamicTest> areTriedFiringSilentBeforeAndSilentAfter() throws IOException {
        List<Map<String, Object>> tried = new ArrayList<>();
        for (Path file : Rules.tests()) {
            tried.addAll(Rules.list(Rules.yaml(file), "tests"));
        }
        return each(alert -> assertThat(tried).anySatisfy(test -> {
            List<Duration> firing = times(test, alert, true);
            List<Duration> silent = times(test, alert, false);
            assertThat(firing).isNotEmpty();
            assertThat(silent)
                    .anyMatch(time -> time.compareTo(firing.get(0)) < 0)
                    .anyMatch(time -> time.compareTo(firing.get(firing.size() - 1)) > 0);
        }));
    }

    @Test
    void areOnThePageOfAlerts() throws IOException {
        String page = Files.readString(Path.of("../docs/alerts.md"));
        Set<String> listed = new HashSet<>();
        Matcher rows = Pattern.compile("(?m)^\\| (Why401\\w+) \\| (\\w+) \\|").matcher(page);
        while (rows.find()) {
            listed.add(rows.group(1) + " " + rows.group(2));
        }

        Set<String> alerts = new HashSet<>();
        for (Map<String, Object> alert : Rules.alerts()) {
            alerts.add(alert.get("alert") + " " + Rules.map(alert, "labels").get("severity"));
        }
        assertThat(listed).isEqualTo(alerts);
    }

    private interface Check {
        void of(Map<String, Object> alert) throws IOException;
    }

    private static Stream<DynamicTest> each(Check check) throws IOException {
        List<Map<String, Object>> alerts = Rules.alerts();
        assertThat(alerts).isNotEmpty();
        return alerts.stream().map(alert -> DynamicTest.dynamicTest(Rules.text(alert, "alert"), () -> check.of(alert)));
    }

    private static List<Duration> times(Map<String, Object> test, Map<String, Object> alert, boolean firing) {
        return Rules.list(test, "alert_rule_test").stream()
                .filter(expected -> Rules.text(expected, "alertname").equals(Rules.text(alert, "alert")))
                .filter(expected -> Rules.list(expected, "exp_alerts").isEmpty() != firing)
                .map(expected ->
                        Duration.parse("PT" + Rules.text(expected, "eval_time").toUpperCase(Locale.ROOT)))
                .sorted()
                .toList();
    }

    private static Set<String> anchors(String page) throws IOException {
        Set<String> anchors = new HashSet<>();
        Matcher headings = HEADING.matcher(Files.readString(Path.of("../docs/" + page + ".md")));
        while (headings.find()) {
            anchors.add(
                    headings.group(1).replace("`", "").toLowerCase(Locale.ROOT).replace(' ', '-'));
        }
        return anchors;
    }
}
