package io.why401.engine.diagnose;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RemediesTest {

    static Stream<Finding> findings() {
        List<Finding> findings = new ArrayList<>(List.of(Reason.values()));
        findings.addAll(List.of(Prevention.values()));
        return findings.stream();
    }

    @ParameterizedTest
    @MethodSource("findings")
    void everyFindingHasAMeaningAndBothRemedies(Finding finding) {
        assertThat(Remedies.meaning(finding)).isNotBlank().endsWith(".").hasSizeLessThanOrEqualTo(160);
        assertThat(Remedies.of(finding).client()).isNotBlank().endsWith(".").hasSizeLessThanOrEqualTo(200);
        assertThat(Remedies.of(finding).operator()).isNotBlank().endsWith(".").hasSizeLessThanOrEqualTo(320);
    }

    @ParameterizedTest
    @MethodSource("findings")
    void theOperatorsFirstSentenceFitsIntoATable(Finding finding) {
        String operator = Remedies.of(finding).operator();

        String head = operator.substring(0, Math.min(operator.length(), 62));

        assertThat(head).containsPattern("[.;:?] |\\.$");
    }

    @Test
    void noTextIsUnused() {
        Set<String> used = new HashSet<>();
        findings().forEach(finding -> {
            used.add(finding.id() + ".meaning");
            used.add(finding.id() + ".client");
            used.add(finding.id() + ".operator");
        });

        assertThat(Remedies.texts().stringPropertyNames()).isEqualTo(used);
    }
}
