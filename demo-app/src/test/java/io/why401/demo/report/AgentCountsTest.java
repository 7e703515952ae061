package io.why401.demo.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class AgentCountsTest {

    private static final String METERS = """
            # TYPE why401_requests_total counter
            why401_requests_total 1.0E7
            # TYPE why401_responses_total counter
            why401_responses_total{cause="credentials",reason="bad_credentials",route="/a{b}",rule="a \\"b\\" c"} 2.0
            why401_responses_total{cause="credentials",reason="bad_credentials",route="/c",rule="none"} 3.0
            why401_responses_total{cause="cors",reason="preflight_unauthenticated",route="/c",rule="none"} 1.0
            """;

    @Test
    void addsUpWhatHasOneReason() {
        assertThat(AgentCounts.parse(METERS))
                .isEqualTo(new AgentCounts(10_000_000, Map.of("bad_credentials", 5L, "preflight_unauthenticated", 1L)));
    }

    @Test
    void leavesOutWhatDidNotRise() {
        AgentCounts earlier = new AgentCounts(9_999_990, Map.of("bad_credentials", 5L));

        AgentCounts since = AgentCounts.parse(METERS).since(earlier);

        assertThat(since).isEqualTo(new AgentCounts(10, Map.of("preflight_unauthenticated", 1L)));
        assertThat(since.share()).isEqualTo(10.0);
    }
}
