package io.why401.engine.diagnose;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** For each reason at least one refusal that must get it. */
class ReasonTableTest {

    @ParameterizedTest
    @MethodSource({
        "io.why401.engine.diagnose.CredentialRows#rows",
        "io.why401.engine.diagnose.TokenRows#rows",
        "io.why401.engine.diagnose.ContainerRows#rows",
        "io.why401.engine.diagnose.OtherRows#rows"
    })
    void findsTheReason(Reason reason, Confidence confidence, RefusalBuilder refusal) {
        Diagnosis diagnosis = new Diagnostician().diagnose(refusal.build());

        assertThat(diagnosis.reason()).isEqualTo(reason);
        assertThat(diagnosis.confidence()).isEqualTo(confidence);
        assertThat(diagnosis.evidence()).isNotEmpty().allMatch(signal -> signal.matches(".+ \\(.+\\)"));
        assertThat(diagnosis.findings()).doesNotContain(reason).doesNotHaveDuplicates();
        assertThat(diagnosis.summary()).isNotBlank().hasSizeLessThanOrEqualTo(Words.SUMMARY_CAP);
    }

    /** Clocks show in many refusals together, never in one. */
    @Test
    void everyReasonThatOneRefusalCanShowIsInTheTable() {
        Set<Object> shown = Stream.of(CredentialRows.rows(), TokenRows.rows(), OtherRows.rows())
                .flatMap(rows -> rows)
                .map(row -> row.get()[0])
                .collect(Collectors.toSet());

        assertThat(shown).isEqualTo(EnumSet.complementOf(EnumSet.of(Reason.CLOCK_SKEW)));
    }
}
