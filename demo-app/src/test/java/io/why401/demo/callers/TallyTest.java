package io.why401.demo.callers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import org.junit.jupiter.api.Test;

class TallyTest {

    private final Scenario refused = Scenario.refused("late", "token_expired", Call.get("/"));
    private final Tally tally = new Tally();

    @Test
    void countsEachRefusalUnderItsExpectedReason() {
        tally.add(new Traffic.Answer(refused, 401));
        tally.add(new Traffic.Answer(refused, 401));
        tally.add(new Traffic.Answer(Scenario.served("well", Call.get("/")), 200));

        assertThat(tally.sent()).isEqualTo(3);
        assertThat(tally.refused()).containsExactly(entry("token_expired", 2L));
        assertThat(tally.surprises()).isEmpty();
    }

    @Test
    void namesWhoGotAnotherAnswerThanExpected() {
        tally.add(new Traffic.Answer(refused, 500));

        assertThat(tally.refused()).isEmpty();
        assertThat(tally.surprises()).containsExactly("late: the shop answered 500 instead of 401");
    }
}
