package io.why401.engine.diagnose.families;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import io.why401.engine.capture.Members;
import io.why401.engine.capture.ThrownFacts;
import io.why401.engine.capture.redact.Scrubber;
import io.why401.engine.capture.thrown.ExceptionDetails;
import io.why401.engine.capture.thrown.ThrownReader;
import io.why401.engine.health.AgentHealth;
import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.Test;

class JjwtTest {

    /** jjwt 0.9 and 0.11 hand on what Jackson says, and Jackson quoted its source by default before 2.16. */
    @Test
    void dropsWhatJacksonQuotesOfAToken() throws IOException {
        JsonProcessingException quoting = notJson("{\"sub\":\"alice-mayfield\",}");
        assertThat(quoting).hasMessageContaining("alice-mayfield");
        ThrownReader reader = new ThrownReader(
                new Members(new AgentHealth()), new ExceptionDetails(Map.of(), new Jjwt().silentTypes()));

        ThrownFacts facts = reader.read(
                new IllegalStateException("Unable to read: " + quoting.getMessage(), quoting), new Scrubber());

        assertThat(facts.toString()).doesNotContain("alice-mayfield");
    }

    private static JsonProcessingException notJson(String text) throws IOException {
        JsonFactory factory = JsonFactory.builder()
                .enable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
                .build();
        try (JsonParser parser = factory.createParser(text)) {
            while (parser.nextToken() != null) {
                // Reads on to where it breaks.
            }
        } catch (JsonProcessingException broken) {
            return broken;
        }
        throw new AssertionError("was JSON after all");
    }
}
