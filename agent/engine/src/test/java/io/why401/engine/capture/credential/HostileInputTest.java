package io.why401.engine.capture.credential;

import static org.assertj.core.api.Assertions.assertThat;

import io.why401.engine.capture.ChallengeFacts;
import io.why401.engine.capture.TokenFacts;
import io.why401.engine.capture.redact.Fingerprints;
import io.why401.engine.capture.redact.Paths;
import io.why401.engine.capture.redact.Scrubber;
import io.why401.engine.settings.Settings.SubjectMode;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Twenty thousand invented values, the same ones in every run. */
class HostileInputTest {

    private static final int RUNS = 20_000;

    /** Pieces that the readers know, so that the values get past their first look. */
    private static final List<String> PIECES = List.of(
            "Bearer ",
            "bearer\t",
            "Basic ",
            "DPoP ",
            "Digest ",
            "eyJ",
            ".",
            "..",
            "=",
            "==",
            ",",
            ";",
            "/",
            "\\",
            "\"",
            "'",
            "{",
            "}",
            "[",
            "]",
            ":",
            "realm=",
            "error=\"",
            "%00",
            "%2F",
            "..;",
            "?",
            "&",
            " ",
            "\t",
            "\r\n",
            "\u0000",
            "\u001b[31m",
            "\u202e",
            "\u2028",
            "\uD800",
            "\uDC00",
            "\uD83D\uDE00",
            "ü",
            "\"exp\":",
            "1e300",
            "null",
            "undefined",
            "aaaaaaaaaaaaaaaa",
            "0123456789abcdef",
            "YTpi",
            "{\"alg\":\"none\"}",
            "{\"iss\":\"x\",\"aud\":[\"y\"");

    private final Random random = new Random(401);
    private final Fingerprints fingerprints = new Fingerprints("key");
    private final TokenReader tokens = new TokenReader(fingerprints, SubjectMode.HASH);

    @Test
    void authorizationHeadersNeverShowTheSecret() {
        for (int i = 0; i < RUNS; i++) {
            String secret = secret();
            AuthorizationHeader header = AuthorizationHeader.parse(around(secret));

            // The only text of the header that may leave the package.
            assertThat(header.otherScheme())
                    .satisfiesAnyOf(
                            name -> assertThat(name).isNull(),
                            name -> assertThat(name).doesNotContain(secret).hasSizeLessThan(20));
            assertThat(header.value() == null ? "" : header.value())
                    .doesNotStartWith(" ")
                    .doesNotEndWith(" ");
        }
    }

    @Test
    void tokensHoldTheirCapsAndShowNoSubjectOrId() {
        for (int i = 0; i < RUNS; i++) {
            String secret = secret();
            TokenFacts facts = tokens.read(i % 2 == 0 ? around(secret) : jwt(secret));
            String shown = facts.toString();

            assertThat(shown).doesNotContain(secret).hasSizeLessThan(5000);
            assertThat(shown.chars().noneMatch(Character::isISOControl))
                    .as(shown)
                    .isTrue();
            assertThat(facts.audience())
                    .hasSizeLessThanOrEqualTo(8)
                    .allSatisfy(one -> assertThat(one).hasSizeLessThanOrEqualTo(200));
        }
    }

    @Test
    void challengesHoldTheirCapsAndShowNoSecret() {
        for (int i = 0; i < RUNS; i++) {
            String secret = secret();
            Scrubber scrubber = new Scrubber();
            scrubber.secret(secret);
            List<ChallengeFacts> found = Challenges.parse(List.of(around(secret), around(secret)), scrubber);
            String shown = found.toString();

            assertThat(found).hasSizeLessThanOrEqualTo(4);
            assertThat(shown).doesNotContain(secret).hasSizeLessThan(5000);
            assertThat(shown.chars().noneMatch(Character::isISOControl))
                    .as(shown)
                    .isTrue();
        }
    }

    @Test
    void pathsHoldTheirCapsAndShowNoSecretSegment() {
        for (int i = 0; i < RUNS; i++) {
            String secret = secret();
            String path = Paths.path("/" + invented() + "/" + secret + "/" + invented());
            String parameter = Paths.path("/a;" + invented().replace("/", "") + secret + "/b");

            assertThat(path).doesNotContain(secret).hasSizeLessThanOrEqualTo(512);
            assertThat(parameter).isEqualTo("/a/b");
            assertThat(path.chars().noneMatch(Character::isISOControl)).as(path).isTrue();
            assertThat(Paths.queryKeys("k=" + secret + "&" + secret).toString()).doesNotContain(secret);
        }
    }

    /** 40 characters of base64url with a digit, as a token or key has them. */
    private String secret() {
        byte[] bytes = new byte[29];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes) + random.nextInt(10);
    }

    private String invented() {
        StringBuilder text = new StringBuilder();
        for (int left = random.nextInt(12); left > 0; left--) {
            text.append(
                    random.nextInt(5) == 0
                            ? String.valueOf((char) random.nextInt(0x300))
                            : PIECES.get(random.nextInt(PIECES.size())));
        }
        return text.toString();
    }

    private String around(String secret) {
        return invented() + secret + invented();
    }

    /** The secret stands where only its hash may be shown, or in a claim that is not read. */
    private String jwt(String secret) {
        String claims = switch (random.nextInt(4)) {
            case 0 -> "{\"sub\":\"" + secret + "\",\"iss\":\"" + invented() + "\"}";
            case 1 -> "{\"jti\":\"" + secret + "\",\"aud\":[" + invented() + "]}";
            case 2 -> "{\"password\":\"" + secret + "\",\"exp\":" + random.nextLong() + "}";
            default -> "{\"a\":{\"iss\":\"" + secret + "\"},\"exp\":" + random.nextGaussian() * 1e12 + invented();
        };
        return encoded("{\"alg\":\"" + invented() + "\"}") + "." + encoded(claims) + "." + encoded(invented());
    }

    private static String encoded(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
