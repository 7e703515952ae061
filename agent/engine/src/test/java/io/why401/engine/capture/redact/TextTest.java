package io.why401.engine.capture.redact;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextTest {

    @Test
    void leavesAHarmlessTextAsItIs() {
        assertThat(Text.capped("Grüße, 世界 \uD83D\uDE00 {\"a\":1}", 100)).isEqualTo("Grüße, 世界 \uD83D\uDE00 {\"a\":1}");
        assertThat(Text.capped(null, 5)).isNull();
        assertThat(Text.capped("", 5)).isEmpty();
    }

    @Test
    void marksWhereItCut() {
        assertThat(Text.capped("12345", 5)).isEqualTo("12345");
        assertThat(Text.capped("123456", 5)).isEqualTo("1234…");
        assertThat(Text.capped("12", 1)).isEqualTo("…");
    }

    @ParameterizedTest
    @ValueSource(
            chars = {
                '\u0000', '\n', '\r', '\t', '\u001b', '\u007f', '\u0085', '\u009b', '\u200b', '\u202e', '\u2028',
                '\u2029', '\u2066', '\ufeff', '\uD800', '\uDC00'
            })
    void replacesWhatCouldHarmATerminalOrALog(char c) {
        assertThat(Text.capped("a" + c + "b", 10)).isEqualTo("a?b");
    }

    @Test
    void neverCutsACharacterInTwo() {
        assertThat(Text.capped("12\uD83D\uDE00\uD83D\uDE00", 4)).isEqualTo("12?…");
        assertThat(Text.capped("12\uD83D\uDE00\uD83D\uDE00", 5)).isEqualTo("12\uD83D\uDE00…");
    }
}
