package io.why401.engine.capture.redact;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ScrubberTest {

    private final Scrubber scrubber = new Scrubber();

    @Test
    void replacesEveryPresentedSecret() {
        scrubber.secret("hunter2-and-more");
        scrubber.secret("ada");
        scrubber.secret(null);
        scrubber.secret("");
        scrubber.secret("is");

        assertThat(scrubber.scrubbed("ada: hunter2-and-more, xhunter2-and-morex is 'ada'"))
                .isEqualTo("{redacted}: {redacted}, x{redacted}x is '{redacted}'");
        assertThat(scrubber.scrubbed(null)).isNull();
        assertThat(scrubber.scrubbed("")).isEmpty();
    }

    @Test
    void doesNotTearAWordApartForAShortSecret() {
        scrubber.secret("red");

        assertThat(scrubber.scrubbed("authentication is required, red or not"))
                .isEqualTo("authentication is required, {redacted} or not");
    }

    @Test
    void replacesOverlappingSecretsWhole() {
        scrubber.secret("abcdefghij");
        scrubber.secret("fghijklmno");

        assertThat(scrubber.scrubbed("x abcdefghijklmno y")).isEqualTo("x {redacted} y");
    }

    @Test
    void doesNotGrowWhenSecretsAreFoundInTheirOwnReplacement() {
        for (int i = 0; i < 40; i++) {
            scrubber.secret(i % 2 == 0 ? "red" : "act");
            scrubber.secret(i % 2 == 0 ? "redacted" : "{redacted}");
        }

        assertThat(scrubber.scrubbed("red act required, redacted"))
                .isEqualTo("{redacted} {redacted} required, {redacted}");
    }

    @Test
    void replacesALongSecretThatTheTextCutsShort() {
        String secret = "a1/b2.".repeat(2000);
        scrubber.secret(secret);

        assertThat(scrubber.scrubbed("token " + secret)).isEqualTo("token {redacted}");
        assertThat(scrubber.scrubbed("token " + secret.substring(0, 100) + "… is bad"))
                .isEqualTo("token {redacted}… is bad");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiJhIn0.c2ln",
                "0123456789abcdef0123456789abcdef",
                "AKIAIOSFODNN7EXAMPLEabcdefghijklmn",
                "dGhpcyBpcyBhIHNlY3JldCB2YWx1ZSBvZiBtaW5l"
            })
    void replacesARunThatLooksLikeASecret(String run) {
        assertThat(scrubber.scrubbed("key '" + run + "' refused")).isEqualTo("key '{redacted}' refused");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "org.springframework.security.authentication.BadCredentialsException: Bad credentials",
                "Jwt expired at 2026-01-01T00:00:00Z",
                "An error occurred while attempting to decode the Jwt",
                "internationalizationandlocalizationofwords"
            })
    void leavesOrdinaryTextsAlone(String text) {
        assertThat(scrubber.scrubbed(text)).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({"300, 300", "10, 10"})
    void holdsItsCap(int max, int length) {
        assertThat(scrubber.scrubbed("a b ".repeat(16 * 1024), max))
                .hasSize(length)
                .endsWith("…");
        assertThat(scrubber.scrubbed("\u001b[31m\n")).isEqualTo("?[31m?");
    }

    @Test
    void readsSixtyFourKibibytesOfTheSameCharacter() {
        for (int i = 0; i < 40; i++) {
            scrubber.secret("a".repeat(64 * 1024));
        }

        assertThat(scrubber.scrubbed("a".repeat(64 * 1024))).isEqualTo("{redacted}");
    }

    @Test
    void keepsEachSecretOnceAndAtMostAHundred() {
        Scrubber repeated = new Scrubber();
        for (int refusal = 0; refusal < 1000; refusal++) {
            repeated.secret("the-same-secret");
        }
        for (int i = 0; i < 1000; i++) {
            repeated.secret("secret-" + i + "!");
        }

        assertThat(repeated.scrubbed("the-same-secret secret-98! secret-99!"))
                .isEqualTo("{redacted} {redacted} secret-99!");
    }
}
