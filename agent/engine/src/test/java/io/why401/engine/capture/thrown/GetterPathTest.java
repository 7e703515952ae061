package io.why401.engine.capture.thrown;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.why401.engine.capture.Members;
import io.why401.engine.health.AgentHealth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class GetterPathTest {

    private final AgentHealth health = new AgentHealth();
    private final GetterPath getters = new GetterPath(new Members(health));
    private final Library library = new Library();

    @Test
    void readsAValueAndAPath() {
        assertThat(getters.read(library, "getCode")).isEqualTo("17");
        assertThat(getters.read(library, "getSelf.getSelf.getCode")).isEqualTo("17");
    }

    @Test
    void takesAStepOnEveryElementAndJoinsTheResults() {
        assertThat(getters.read(library, "getErrors.getCode")).isEqualTo("17,17");
    }

    @Test
    void asksAMapItself() {
        assertThat(getters.read(library, "getHeaders.get(1)")).isEqualTo("a");
        assertThat(getters.read(library, "getHeaders.get(3)")).isNull();
    }

    @Test
    void passesAnArgument() {
        assertThat(getters.read(library, "getFirst(WWW-Authenticate)")).isEqualTo("first WWW-Authenticate");
        assertThat(getters.read(library, "getSelf.getFirst()")).isEqualTo("first ");
    }

    @Test
    void readsNothingWhenAStepIsNullOrMissing() {
        assertThat(getters.read(library, "getNothing")).isNull();
        assertThat(getters.read(library, "getNothing.getCode")).isNull();
        assertThat(getters.read(library, "getAbsent.getCode")).isNull();
        assertThat(getters.read(library, "getEmpty.getCode")).isNull();
        assertThat(getters.read(library, "")).isNull();
        assertThat(health.errors()).isEmpty();
    }

    @Test
    void readsAtMostEightElements() {
        assertThat(getters.read(library, "getMany")).isEqualTo("x,x,x,x,x,x,x,x");
        assertThat(getters.read(library, "getManyLists.size")).isEqualTo("8");
    }

    @Test
    void passesOnThatAGetterThrew() {
        assertThatThrownBy(() -> getters.read(library, "getErrors.fails")).isInstanceOf(Members.Unreadable.class);
    }

    /** Shaped like a library's exception. */
    @SuppressWarnings("UnusedMethod") // By name.
    private static final class Library {
        int getCode() {
            return 17;
        }

        Library getSelf() {
            return this;
        }

        @Nullable
        Object getNothing() {
            return null;
        }

        List<Library> getEmpty() {
            return List.of();
        }

        List<@Nullable Library> getErrors() {
            return Arrays.asList(this, null, this);
        }

        Map<String, String> getHeaders() {
            return new TreeMap<>(Map.of("1", "a", "2", "b"));
        }

        String getFirst(String name) {
            return "first " + name;
        }

        List<String> getMany() {
            return Collections.nCopies(1000, "x");
        }

        List<Object> getManyLists() {
            return new ArrayList<>(List.of(Collections.nCopies(8, "x")));
        }

        String fails() {
            throw new IllegalStateException("own");
        }
    }
}
