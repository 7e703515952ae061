package io.why401.contract.harness;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import org.junit.jupiter.api.Test;

/** The scan for secrets can fail: else it would prove nothing. */
final class OutputsTest {

    private final Outputs outputs = new Outputs();

    @Test
    void namesTheOutputThatShowsASecret() {
        outputs.add("stdout", "started\nuser logged in with open-sesame, welcome");

        assertThatThrownBy(() -> outputs.assertNoneShows(Set.of("open-sesame")))
                .hasMessageContaining("stdout shows 'open-sesame'");
    }

    @Test
    void passesWhatShowsNone() {
        outputs.add("stdout", "started");

        assertThatCode(() -> outputs.assertNoneShows(Set.of("open-sesame"))).doesNotThrowAnyException();
    }

    @Test
    void doesNotTakeAnEmptyOutputForACleanOne() {
        outputs.add("metrics", "");

        assertThatThrownBy(outputs::assertNoneIsEmpty).isInstanceOf(AssertionError.class);
    }
}
