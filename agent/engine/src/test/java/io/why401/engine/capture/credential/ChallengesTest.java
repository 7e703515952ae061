package io.why401.engine.capture.credential;

import static org.assertj.core.api.Assertions.assertThat;

import io.why401.engine.capture.ChallengeFacts;
import io.why401.engine.capture.redact.Scrubber;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ChallengesTest {

    private final Scrubber scrubber = new Scrubber();

    @Test
    void readsSeveralChallengesOfOneHeader() {
        assertThat(parse("Newauth realm=\"apps\", type=1, title=\"Login to \\\"apps\\\"\", Basic realm=\"simple\""))
                .containsExactly(
                        new ChallengeFacts("Newauth", Map.of("realm", "apps")),
                        new ChallengeFacts("Basic", Map.of("realm", "simple")));
    }

    @Test
    void readsSchemesWithoutParametersAndSeveralHeaders() {
        assertThat(parse("Negotiate, Bearer", "Basic"))
                .extracting(ChallengeFacts::scheme)
                .containsExactly("Negotiate", "Bearer", "Basic");
    }

    @Test
    void keepsCommasAndEqualsSignsInsideQuotes() {
        assertThat(
                        parse(
                                "Bearer error=\"invalid_token\", error_description=\"a, b=c, Basic realm=\\\"x\\\"\", REALM = y"))
                .containsExactly(new ChallengeFacts(
                        "Bearer",
                        Map.of(
                                "error", "invalid_token",
                                "error_description", "a, b=c, Basic realm=\"x\"",
                                "realm", "y")));
    }

    @Test
    void leavesOutWhatMayBeACredential() {
        assertThat(parse("NTLM TlRMTVNTUAACAAAADAAMADgAAAA", "Negotiate YIIabc=="))
                .containsExactly(
                        new ChallengeFacts("NTLM", Map.of(), true), new ChallengeFacts("Negotiate", Map.of(), true));
        assertThat(parse("Digest realm=\"r\", nonce=\"n0nce\", opaque=\"0paque\", stale=TRUE"))
                .containsExactly(new ChallengeFacts("Digest", Map.of("realm", "r", "stale", "TRUE")));
    }

    @Test
    void tellsATokenFromAParameter() {
        assertThat(parse("Negotiate YIIabc==, Basic realm=\"r\"", "Negotiate", "Negotiate YIIabcde="))
                .containsExactly(
                        new ChallengeFacts("Negotiate", Map.of(), true),
                        new ChallengeFacts("Basic", Map.of("realm", "r")),
                        new ChallengeFacts("Negotiate", Map.of()),
                        new ChallengeFacts("Negotiate", Map.of(), true));
    }

    @Test
    void scrubsParametersAndSchemes() {
        scrubber.secret("hunter2-and-more");

        assertThat(parse("Bearer error_description=\"no hunter2-and-more here\""))
                .containsExactly(new ChallengeFacts("Bearer", Map.of("error_description", "no {redacted} here")));
        assertThat(parse("hunter2-and-more, eyJhbGciOiJIUzI1NiJ9"))
                .extracting(ChallengeFacts::scheme)
                .containsExactly("{redacted}", "{redacted}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                ",",
                "=",
                "\"",
                ",,,,",
                "====",
                "realm=\"x\"",
                "\"quoted\"",
                "=\"x\"",
                "\"a, b\"",
                "realm=",
                "realm=\"open"
            })
    void findsNothingInWhatIsNoChallenge(String header) {
        assertThat(parse(header)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Basic realm=\"open", "Basic realm=", "Basic realm=\"x\\", "Basic \"lone\" words here"})
    void survivesABrokenChallenge(String header) {
        assertThat(parse(header)).extracting(ChallengeFacts::scheme).containsExactly("Basic");
    }

    @Test
    void holdsItsCaps() {
        List<ChallengeFacts> found = parse(
                "S".repeat(100) + " realm=\"" + "r ".repeat(1000) + "\"",
                "a,".repeat(32 * 1024),
                "b",
                "c=".repeat(32 * 1024));

        assertThat(found).hasSize(4);
        assertThat(found.get(0).scheme()).hasSize(32);
        assertThat(found.get(0).parameters().get("realm")).hasSize(200);
    }

    private List<ChallengeFacts> parse(String... headers) {
        return Challenges.parse(List.of(headers), scrubber);
    }
}
