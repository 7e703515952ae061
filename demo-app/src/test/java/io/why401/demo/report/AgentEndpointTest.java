package io.why401.demo.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class AgentEndpointTest {

    private static final String EVENT = """
            {"schema": "why401/1", "id": "a1", "time": "2026-03-01T03:00:07.123456Z",
             "cause": "token_or_session", "reason": "token_expired", "summary": "Too old", "evidence": ["exp lies before now"],
             "remedy": {"client": "Renew it", "operator": "Ask the client's owner"},
             "request": {"method": "GET", "path": "/api/orders", "user_agent": "expired-token/1"}}
            """;

    private final AgentEndpoint agent = new AgentEndpoint(URI.create("http://127.0.0.1:9401"));

    @Test
    void readsAListAndAnObjectThatHoldsOne() {
        Event event = new Event(
                "a1",
                Instant.parse("2026-03-01T03:00:07.123456Z"),
                "GET",
                "/api/orders",
                "expired-token/1",
                "token_or_session",
                "token_expired",
                "Too old",
                "Ask the client's owner",
                List.of("exp lies before now"));

        assertThat(agent.parse("[" + EVENT + "]")).containsExactly(event);
        assertThat(agent.parse("{\"events\": [" + EVENT + "]}")).containsExactly(event);
    }

    @Test
    void leavesEmptyWhatTheAgentLeftOut() {
        assertThat(agent.parse("[{\"time\": \"yesterday\"}]"))
                .containsExactly(new Event("", null, "", "", "", "", "", "", "", List.of()));
    }
}
