package io.why401.engine.capture;

import io.why401.engine.capture.thrown.ExceptionDetails;
import io.why401.engine.health.AgentHealth;
import io.why401.engine.settings.Settings;
import io.why401.engine.settings.SettingsReader;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.function.Consumer;

/** Captures with default settings and a clock that stands still. */
final class Captures {

    private Captures() {}

    static Capture of(AgentHealth health, Consumer<Refusal> refusals) {
        Settings settings = SettingsReader.read(null, new Properties(), Map.of(), complaint -> {});
        return new Capture(
                settings,
                new ExceptionDetails(Map.of(), Set.of()),
                health,
                () -> Instant.parse("2026-01-01T00:00:00Z"),
                new Outcomes() {
                    @Override
                    public void refused(Refusal refusal, boolean told) {
                        refusals.accept(refusal);
                    }

                    @Override
                    public boolean matters(List<String> lineage) {
                        return false;
                    }

                    @Override
                    public void answeredOtherwise(List<ThrownFacts> handedOver, List<ThrownFacts> witnessed) {}
                },
                nanos -> {});
    }
}
