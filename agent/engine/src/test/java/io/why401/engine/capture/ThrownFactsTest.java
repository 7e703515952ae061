package io.why401.engine.capture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ThrownFactsTest {

    private final List<Throwable> read = new ArrayList<>();
    private final Throwable inner = new IllegalStateException("inner");
    private final Throwable outer = new IllegalStateException("outer");

    @Test
    void lookAtEachExceptionOnceWhenTheySettle() {
        ThrownFacts facts = facts(outer, facts(inner, null));
        assertThat(read).isEmpty();

        facts.settle();
        facts.settle();

        assertThat(read).containsExactly(outer, inner);
        assertThat(facts.at().frame()).isEqualTo("outer");
        assertThat(read).hasSize(2);
    }

    private ThrownFacts facts(Throwable thrown, @Nullable ThrownFacts cause) {
        return new ThrownFacts(
                "java.lang.IllegalStateException", List.of(), null, ThrownAt.of(thrown, this::frame), Map.of(), cause);
    }

    private @Nullable String frame(Throwable thrown) {
        read.add(thrown);
        return thrown.getMessage();
    }
}
