package io.why401.engine.capture.redact;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FingerprintsTest {

    @Test
    void areSixteenHexadecimalDigits() {
        assertThat(new Fingerprints("key").of("The quick brown fox jumps over the lazy dog"))
                .isEqualTo("f7bc83f430538424"); // The well-known example of HMAC-SHA256.
        assertThat(new Fingerprints(null).of("x".repeat(64 * 1024))).matches("[0-9a-f]{16}");
        assertThat(new Fingerprints("key").of("")).matches("[0-9a-f]{16}");
        assertThat(new Fingerprints("key").of(null)).isNull();
    }

    @Test
    void joinTheSameCredentialAndTellOthersApart() {
        Fingerprints fingerprints = new Fingerprints(null);

        assertThat(fingerprints.of("a")).isEqualTo(fingerprints.of("a")).isNotEqualTo(fingerprints.of("b"));
    }

    @Test
    void cannotBeComparedWithAnotherKeysOnes() {
        assertThat(new Fingerprints(null).of("a")).isNotEqualTo(new Fingerprints(null).of("a"));
        assertThat(new Fingerprints("").of("a")).isNotEqualTo(new Fingerprints("").of("a"));
        assertThat(new Fingerprints("one").of("a")).isNotEqualTo(new Fingerprints("two").of("a"));
    }
}
