package io.why401.demo.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.why401.demo.callers.Incident;
import io.why401.demo.callers.Tally;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class IncidentStoryTest {

    private final ByteArrayOutputStream told = new ByteArrayOutputStream();

    @ParameterizedTest
    @EnumSource
    void tellsEverythingInAHundredColumns(Incident incident) {
        Event event = new Event(
                "1",
                Instant.EPOCH,
                "GET",
                "/" + "orders/".repeat(40),
                "",
                incident.cause(),
                incident.reason(),
                "A summary",
                "A remedy",
                List.of("the clue"));
        IncidentStory story = new IncidentStory(incident, new PrintStream(told, true, StandardCharsets.UTF_8));
        IncidentWords words = IncidentWords.of(incident);

        story.phase("before", phase(1000, 20));
        story.begins();
        story.tell(phase(1000, 20), phase(1000, 400), List.of(event), List.of("An alert is pending."));
        story.repaired();

        String text = told.toString(StandardCharsets.UTF_8);
        assertThat(text.lines())
                .allSatisfy(line -> assertThat(Columns.width(line)).isLessThanOrEqualTo(Report.COLUMNS));
        assertThat(text)
                .doesNotContain("…\n\nWhose")
                .contains("from 2.0 % to 40.0 %", incident.reason(), "the clue", "A remedy", "An alert is pending.");
        assertThat(oneLine(text)).contains(words.begins(), words.fault(), words.action(), words.repaired());
        assertThat(words.ruledOut())
                .hasSize(3)
                .allSatisfy(other -> assertThat(text).contains(other.says()));
    }

    private static String oneLine(String text) {
        return text.replaceAll("\\s+", " ");
    }

    private static Phase phase(long requests, long refused) {
        AgentCounts counted = new AgentCounts(requests, Map.of("unclassified", refused));
        return new Phase(Instant.EPOCH, Instant.EPOCH.plusSeconds(7), new Tally(), counted);
    }
}
