package io.why401.engine.capture.redact;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ScrubberTest {

    private final Scrubber scrubber = new Scrubber();

    @Test
    void replacesWhatWasPresentedWhereverItStands() {
        scrubber.secret("s3cret");

        assertThat(scrubber.scrubbed("s3cret: user alice with s3cret"))
                .isEqualTo("{redacted}: user alice with {redacted}");
    }

    @Test
    void leavesTextAloneThatHoldsNoSecret() {
        scrubber.secret("s3cret");
        scrubber.secret(null);
        scrubber.secret("ab");

        assertThat(scrubber.scrubbed("Jwt expired about 2026-01-01T00:00:00Z"))
                .isEqualTo("Jwt expired about 2026-01-01T00:00:00Z");
        assertThat(scrubber.scrubbed(null)).isNull();
    }

    @Test
    void leavesNothingOfALongSecretThatHoldsAShortOne() {
        scrubber.secret("abc");
        scrubber.secret("xabc9!pass");

        assertThat(scrubber.scrubbed("refused xabc9!pass")).isEqualTo("refused {redacted}");
    }

    @Test
    void leavesNothingOfTwoSecretsThatOverlap() {
        scrubber.secret("alpha-beta");
        scrubber.secret("beta-gamma");

        assertThat(scrubber.scrubbed("<alpha-beta-gamma>")).isEqualTo("<{redacted}>");
    }

    @Test
    void doesNotGrowWhenSecretsArePiecesOfTheReplacement() {
        for (String piece : List.of("{re", "dac", "ted}", "eda", "act", "red", "cte", "{redacted}", "edac", "acte")) {
            scrubber.secret(piece);
        }
        scrubber.secret("s3cret");

        assertThat(scrubber.scrubbed("a s3cret b")).isEqualTo("a {redacted} b");
    }

    @Test
    void findsASecretThatReachesBeyondWhatIsRead() {
        String token = "tok.".repeat(3000);
        scrubber.secret(token);

        assertThat(scrubber.scrubbed("bad " + token + " end")).isEqualTo("bad {redacted}");
        assertThat(scrubber.scrubbed("x".repeat(5990) + token, 300))
                .hasSize(300)
                .doesNotContain("tok");
    }

    @Test
    void keepsAtMostAHundredSecretsOfOneRequest() {
        for (int i = 0; i < 10_000; i++) {
            scrubber.secret("secret-" + i + "!");
        }
        scrubber.secret("secret-1!");

        assertThat(scrubber.scrubbed("secret-99! secret-100!")).isEqualTo("{redacted} secret-100!");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiJhIn0.c2ln",
                "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
                "dGhpcyBpcyBhIHNlY3JldCBrZXkgb2YgbWluZQ==",
                "550e8400-e29b-41d4-a716-446655440000"
            })
    void hidesWhatLooksLikeASecretAlthoughNobodyPresentedIt(String shape) {
        assertThat(scrubber.scrubbed("value '" + shape + "' refused")).isEqualTo("value '{redacted}' refused");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "No AuthenticationProvider found for org.springframework.security.authentication.UsernamePasswordAuthenticationToken",
                "org.springframework.security.web.authentication.preauth.PreAuthenticatedCredentialsNotFoundException: none",
                "https://issuer.example.com/realms/customers/protocol/openid-connect/certs",
                "the-quick-brown-fox-jumps-over-the-lazy-dog"
            })
    void showsClassNamesAddressesAndSlugs(String text) {
        assertThat(scrubber.scrubbed(text)).isEqualTo(text);
    }

    @Test
    void capsAndDisarms() {
        String shown = scrubber.scrubbed("line\r\n[why401] forged\u001b[31m " + "word ".repeat(200));

        assertThat(shown).hasSize(300).startsWith("line??[why401] forged?[31m ").endsWith("…");
    }
}
