package io.why401.demo.callers;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class IncidentTest {

    @ParameterizedTest
    @EnumSource
    void isOfferedByTheScriptAndFoundByItsName(Incident incident) throws Exception {
        String script = Files.readString(Path.of("run"));

        assertThat(script)
                .containsPattern("(?m)^ +" + incident.option() + "  +\\w")
                .containsPattern("\\| " + incident.option() + "|" + incident.option() + " \\|");
        assertThat(Incident.named(incident.option())).contains(incident);
    }

    @ParameterizedTest
    @EnumSource
    void expectsWhatIsDocumentedAndShipped(Incident incident) throws Exception {
        String reasons = Files.readString(Path.of("../agent/docs/reasons.md"));
        String rules = Files.readString(Path.of("../agent/dashboards/prometheus/why401.rules.yaml"));

        assertThat(reasons).contains("## " + incident.reason() + "\n\nCause: `" + incident.cause() + "`");
        incident.alert().ifPresent(alert -> assertThat(rules).contains("- alert: " + alert + "\n"));
    }
}
