package io.why401.demo.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.why401.demo.callers.Call;
import io.why401.demo.callers.Incident;
import io.why401.demo.callers.Scenario;
import io.why401.demo.callers.Tally;
import io.why401.demo.callers.Traffic;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

class IncidentVerdictTest {

    private final IncidentVerdict verdict = new IncidentVerdict(Incident.EXPIRY_WAVE);
    private final Tally tally = new Tally();

    @Test
    void isSatisfiedWhenTheAgentCountedWhatTheCallersSaw() {
        refused("token_expired", 3);
        refused("bad_credentials", 1);

        verdict.during(phase(4, Map.of("token_expired", 3L, "bad_credentials", 1L)));

        assertThat(verdict.missing()).isEmpty();
    }

    @Test
    void namesEachNumberThatDiffers() {
        refused("token_expired", 3);

        verdict.during(phase(4, Map.of("token_expired", 2L, "unclassified", 1L)));

        assertThat(verdict.missing())
                .containsExactly(
                        "during: 3 requests were sent, but the agent counted 4",
                        "during: token_expired: 3 callers were refused so, but the agent counted 2",
                        "during: unclassified: 0 callers were refused so, but the agent counted 1");
    }

    @Test
    void demandsTheReasonOfTheIncidentOfMostRefusals() {
        refused("token_expired", 2);
        refused("bad_credentials", 2);

        verdict.during(phase(4, Map.of("token_expired", 2L, "bad_credentials", 2L)));

        assertThat(verdict.missing())
                .containsExactly("during: expected most refusals to be token_expired, but it was 2 of 4");
    }

    @Test
    void objectsToTheReasonBeforeTheIncidentAndAfterItsRepair() {
        refused("token_expired", 1);

        verdict.ordinary("after", phase(1, Map.of("token_expired", 1L)));

        assertThat(verdict.missing()).containsExactly("after: 1 refusals are token_expired");
    }

    private void refused(String reason, int times) {
        for (int i = 0; i < times; i++) {
            tally.add(new Traffic.Answer(new Scenario("caller", reason, Call.get("/")), 401));
        }
    }

    private Phase phase(long requests, Map<String, Long> refused) {
        return new Phase(Instant.EPOCH, Instant.EPOCH, tally, new AgentCounts(requests, refused));
    }
}
