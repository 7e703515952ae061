package io.why401.engine.capture.thrown;

import static org.assertj.core.api.Assertions.assertThat;

import io.why401.engine.capture.Members;
import io.why401.engine.capture.ThrownFacts;
import io.why401.engine.capture.redact.Scrubber;
import io.why401.engine.health.AgentHealth;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class WrappedCausesTest {

    private final Scrubber scrubber = new Scrubber();
    private final ThrownReader reader = new ThrownReader(
            new Members(new AgentHealth()), new ExceptionDetails(Map.of(), Set.of(Silent.class.getName())));

    @Test
    void hidesWhatWrappersQuoteOfASilentCause() {
        Exception silent = new SilentChild("claims {sub=alice}");
        Exception wrapper = new IllegalStateException("Cannot decode: " + silent.getMessage(), silent);

        ThrownFacts facts = reader.read(new RuntimeException(wrapper), scrubber);

        assertThat(facts.toString()).doesNotContain("alice");
        assertThat(facts.message()).isEqualTo("java.lang.IllegalStateException: Cannot decode: {redacted}");
    }

    @Test
    void survivesACauseThatThrowsAndOneThatIsTheExceptionItself() {
        assertThat(reader.read(new CauseThrows(), scrubber).cause()).isNull();
        assertThat(reader.read(new OwnCause(), scrubber).cause()).isNull();
    }

    static class Silent extends RuntimeException {
        private static final long serialVersionUID = 1;

        Silent(String message) {
            super(message);
        }
    }

    static final class SilentChild extends Silent {
        private static final long serialVersionUID = 1;

        SilentChild(String message) {
            super(message);
        }
    }

    static final class OwnCause extends RuntimeException {
        private static final long serialVersionUID = 1;

        @Override
        public synchronized Throwable getCause() {
            return this;
        }
    }

    static final class CauseThrows extends RuntimeException {
        private static final long serialVersionUID = 1;

        @Override
        public synchronized Throwable getCause() {
            throw new IllegalStateException("closed");
        }
    }
}
