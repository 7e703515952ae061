package io.why401.engine.diagnose;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class ExplanationsTest {

    static Stream<Finding> findings() {
        List<Finding> findings = new ArrayList<>(List.of(Reason.values()));
        findings.addAll(List.of(Prevention.values()));
        return findings.stream();
    }

    @ParameterizedTest
    @MethodSource("findings")
    void everyFindingHasAMeaningAndBothRemedies(Finding finding) {
        assertThat(Explanations.of(finding).meaning())
                .isNotBlank()
                .endsWith(".")
                .hasSizeLessThanOrEqualTo(160);
        assertThat(Explanations.of(finding).client()).isNotBlank().endsWith(".").hasSizeLessThanOrEqualTo(200);
        assertThat(Explanations.of(finding).operator())
                .isNotBlank()
                .endsWith(".")
                .hasSizeLessThanOrEqualTo(320);
    }

    @ParameterizedTest
    @EnumSource
    void everyReasonSaysWhatItLooksLikeAndWhatItIsTakenFor(Reason reason) {
        Explanation explanation = Explanations.of(reason);

        assertThat(List.of(explanation.looks(), explanation.why(), explanation.confused()))
                .allSatisfy(text -> assertThat(text).isNotBlank().endsWith(".").hasSizeLessThanOrEqualTo(240));
    }

    @ParameterizedTest
    @MethodSource("findings")
    void theOperatorsFirstSentenceFitsIntoATable(Finding finding) {
        String operator = Explanations.of(finding).operator();

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
            if (finding instanceof Reason) {
                used.add(finding.id() + ".looks");
                used.add(finding.id() + ".why");
                used.add(finding.id() + ".confused");
            }
        });

        assertThat(Explanations.texts().stringPropertyNames()).isEqualTo(used);
    }
}
