package io.why401.engine.capture.thrown;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.why401.engine.capture.Members;
import io.why401.engine.health.AgentHealth;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class GetterPathTest {

    private final AgentHealth health = new AgentHealth();
    private final GetterPath path = new GetterPath(new Members(health));

    @Test
    void followsGettersOneAfterTheOther() {
        assertThat(path.read(new Failure(), "getDetail.getCode")).isEqualTo("invalid_token");
    }

    @Test
    void takesAStepOnEachElementAndJoinsTheResults() {
        assertThat(path.read(new Failure(), "getErrors.getCode")).isEqualTo("first,second");
        assertThat(path.read(new Failure(), "getByName.values.getCode")).isEqualTo("named");
        assertThat(path.read(new Failure(), "getMany")).isEqualTo("0,1,2,3,4,5,6,7");
    }

    @Test
    void callsAStepWithOneLiteral() {
        assertThat(path.read(new Failure(), "header(WWW-Authenticate)")).isEqualTo("value of WWW-Authenticate");
    }

    @Test
    void isNothingWhereAStepIsMissingOrEmpty() {
        assertThat(path.read(new Failure(), "getNothing.getCode")).isNull();
        assertThat(path.read(new Failure(), "getErrors.getUnheardOf")).isNull();
        assertThat(path.read(new Failure(), "getNone.getCode")).isNull();
        assertThat(health.errors()).isEmpty();
    }

    @Test
    void leavesWhatAGetterThrowsToTheReader() {
        assertThatThrownBy(() -> path.read(new Failure(), "fails")).isInstanceOf(Members.Unreadable.class);
    }

    record Detail(String getCode) {}

    @SuppressWarnings("DoNotCallSuggester") // Called by name.
    static final class Failure {
        public Detail getDetail() {
            return new Detail("invalid_token");
        }

        public List<Detail> getErrors() {
            return List.of(new Detail("first"), new Detail("second"));
        }

        public Map<String, Detail> getByName() {
            return Map.of("WWW-Authenticate", new Detail("named"));
        }

        public List<Integer> getMany() {
            return List.of(0, 1, 2, 3, 4, 5, 6, 7, 8, 9);
        }

        public List<Detail> getNone() {
            return Collections.emptyList();
        }

        public @Nullable Detail getNothing() {
            return null;
        }

        public String header(String name) {
            return "value of " + name;
        }

        public String fails() {
            throw new IllegalStateException();
        }
    }
}
