package io.why401.engine.capture.redact;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextTest {

    @Test
    void keepsShortTextAndSaysWhereLongTextWasCut() {
        assertThat(Text.capped("abcd", 4)).isEqualTo("abcd");
        assertThat(Text.capped("abcde", 4)).isEqualTo("abc…");
        assertThat(Text.capped("", 4)).isEmpty();
        assertThat(Text.capped(null, 4)).isNull();
        assertThat(Text.capped("x".repeat(65_536), 200)).hasSize(200);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 7, '\n', '\r', '\t', 0x1b, 0x7f, 0x85, 0x200e, 0x202e, 0x2066, 0x2028, 0x2029, 0xfeff})
    void replacesWhatATerminalOrALogLineWouldObey(int character) {
        assertThat(Text.capped("a" + (char) character + "b", 10)).isEqualTo("a?b");
    }

    @Test
    void keepsPairsOfSurrogatesAndReplacesLoneOnes() {
        assertThat(Text.capped("a😀b", 10)).isEqualTo("a😀b");
        assertThat(Text.capped("\ud83d", 10)).isEqualTo("?");
        assertThat(Text.capped("\ude00\ud83d", 10)).isEqualTo("??");
        assertThat(Text.capped("\ud83d😀\ude00", 10)).isEqualTo("?😀?");
    }

    @Test
    void leavesNoHalfCharacterWhereItCuts() {
        assertThat(Text.capped("ab😀cd", 4)).isEqualTo("ab?…");
        assertThat(Text.capped("ab😀cd", 5)).isEqualTo("ab😀…");
        assertThat(Text.capped("😀😀", 1)).isEqualTo("…");
    }
}
