package io.why401.engine.capture.redact;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FingerprintsTest {

    @Test
    void areTheSameForTheSameValueAndKey() {
        Fingerprints one = new Fingerprints("pepper");
        Fingerprints two = new Fingerprints("pepper");

        assertThat(one.of("token")).matches("[0-9a-f]{16}").isEqualTo(two.of("token"));
        assertThat(one.of("token")).isNotEqualTo(one.of("Token"));
        assertThat(one.of(null)).isNull();
    }

    @Test
    void cannotBeComparedAcrossProcessesWithoutAKey() {
        assertThat(new Fingerprints(null).of("token")).isNotEqualTo(new Fingerprints(null).of("token"));
        assertThat(new Fingerprints("").of("token")).isNotEqualTo(new Fingerprints("").of("token"));
    }

    @Test
    void areTakenOfAnyText() {
        Fingerprints prints = new Fingerprints("k");

        assertThat(prints.of("")).hasSize(16);
        assertThat(prints.of("\ud83d")).hasSize(16);
        assertThat(prints.of("x".repeat(65_536))).hasSize(16);
    }
}
