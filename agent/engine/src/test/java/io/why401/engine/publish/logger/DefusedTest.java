package io.why401.engine.publish.logger;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a client may put into a path or a header, seen by a log that obeys what it writes. */
class DefusedTest {

    @ParameterizedTest
    @ValueSource(strings = {"", "401 on GET /orders/{id}: $5 owed {}", "naïve – 注文"})
    void leavesPlainTextAsItIs(String text) {
        assertThat(Defused.text(text)).isSameAs(text);
    }

    @Test
    void leavesNothingToLookUp() {
        assertThat(Defused.text("/a/${jndi:ldap://x}$${ctx:y}")).isEqualTo("/a/$ {jndi:ldap://x}$$ {ctx:y}");
    }

    @Test
    void leavesNoLineBreak() {
        assertThat(Defused.text("a\r\n2026 INFO forged\u0000\tb")).isEqualTo("a  2026 INFO forged  b");
    }

    /** Also behind an escaped backslash, which is the nearest that JSON comes to a dollar that is not one. */
    @Test
    void keepsWhatTheJsonSays() {
        String json = "{\"path\":\"/${jndi:x}\\\\${y}\",\"n\":1}";

        assertThat(Defused.json(json)).doesNotContain("${");
        assertThat(KeyValues.of(Defused.json(json)))
                .containsEntry("why401.path", "/$ {jndi:x}\\$ {y}")
                .containsEntry("why401.n", 1L);
    }
}
