package io.why401.engine.capture.credential;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.why401.engine.capture.TokenFacts;
import io.why401.engine.capture.TokenFacts.Kind;
import io.why401.engine.capture.redact.Fingerprints;
import io.why401.engine.settings.Settings.SubjectMode;
import java.time.Instant;
import java.util.Base64;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TokenReaderTest {

    private static final String HEADER = "{\"alg\":\"RS256\",\"kid\":\"2024-a\",\"typ\":\"at+jwt\"}";

    private final Fingerprints fingerprints = new Fingerprints("key");
    private final TokenReader reader = new TokenReader(fingerprints, SubjectMode.HASH);

    @Test
    void readsHeaderAndClaims() {
        TokenFacts facts = reader.read(jwt("""
                {"iss":"https://id.example.org/realms/a","sub":"ada","aud":"orders","iat":1700000000,"nbf":1700000001,
                 "exp":1700000600,"azp":"shop","client_id":"other","scope":"read write","jti":"j-1","nested":{"iss":"x"}}"""));

        assertThat(facts)
                .isEqualTo(new TokenFacts(
                        Kind.JWT,
                        false,
                        "RS256",
                        "2024-a",
                        "at+jwt",
                        "https://id.example.org/realms/a",
                        java.util.List.of("orders"),
                        Instant.ofEpochSecond(1_700_000_000),
                        Instant.ofEpochSecond(1_700_000_001),
                        Instant.ofEpochSecond(1_700_000_600),
                        fingerprints.of("ada"),
                        "shop",
                        "read write",
                        fingerprints.of("j-1")));
    }

    @Test
    void goesByTheHeaderForKeyAndAlgorithmWhateverTheClaimsSay() {
        TokenFacts facts = reader.read(jwt("{\"alg\":\"none\",\"kid\":\"theirs\",\"typ\":\"Bearer\",\"iss\":\"i\"}"));

        assertThat(facts.algorithm()).isEqualTo("RS256");
        assertThat(facts.keyId()).isEqualTo("2024-a");
        assertThat(facts.type()).isEqualTo("at+jwt");
    }

    @Test
    void takesNoClaimFromTheHeaderOfASignedToken() {
        TokenFacts facts = reader.read(
                encoded("{\"alg\":\"HS256\",\"iss\":\"forged\",\"exp\":1}") + "." + encoded("{}") + ".c2ln");

        assertThat(facts.issuer()).isNull();
        assertThat(facts.expiresAt()).isNull();
        assertThat(facts.malformed()).isFalse();
    }

    @Test
    void showsSubjectsAsTheSettingSays() {
        String token = jwt("{\"sub\":\"ada\"}");

        assertThat(new TokenReader(fingerprints, SubjectMode.PLAIN).read(token).subject())
                .isEqualTo("ada");
        assertThat(new TokenReader(fingerprints, SubjectMode.OFF).read(token).subject())
                .isNull();
    }

    @Test
    void readsTheHeaderOfAnEncryptedTokenOnly() {
        TokenFacts facts = reader.read(encoded("{\"alg\":\"RSA-OAEP\",\"kid\":\"k\"}") + ".a2V5.aXY.Y2lwaGVy.dGFn");

        assertThat(facts.kind()).isEqualTo(Kind.JWE);
        assertThat(facts.malformed()).isFalse();
        assertThat(facts.keyId()).isEqualTo("k");
        assertThat(reader.read("a.b.c.d.e").malformed()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "opaque", "a.b", "a.b.c.d", "1.2.3.4.5.6", "6f1e2d3c-opaque=="})
    void takesAnythingElseForOpaque(String token) {
        TokenFacts facts = reader.read(token);

        assertThat(facts.kind()).isEqualTo(Kind.OPAQUE);
        assertThat(facts.malformed()).isFalse();
    }

    @Test
    void seesATornToken() {
        String whole = jwt("{\"iss\":\"i\"}");

        for (String torn : new String[] {whole.substring(0, whole.lastIndexOf('.')), whole + "." + "eyJ9"}) {
            assertThat(reader.read(torn).kind()).isEqualTo(Kind.JWT);
            assertThat(reader.read(torn).malformed()).isTrue();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[]",
                "1",
                "null",
                "\"text\"",
                "{",
                "{\"iss\"",
                "{\"iss\":",
                "{\"iss\":\"i\"",
                "{\"iss\":\"i\"}}",
                "{} {}",
                "{\"iss\":tru}",
                "{\"aud\":[",
                "{\"aud\":[\"a\"",
                "{\"exp\":1e}",
                "{'iss':'i'}",
                "{\"iss\":NaN}"
            })
    void callsATokenMalformedWhoseClaimsAreNoObject(String claims) {
        TokenFacts facts = reader.read(jwt(claims));

        assertThat(facts.kind()).isEqualTo(Kind.JWT);
        assertThat(facts.malformed()).isTrue();
        assertThat(facts.keyId()).isEqualTo("2024-a");
    }

    @Test
    void keepsWhatItReadBeforeTheTokenBroke() {
        TokenFacts facts = reader.read(jwt("{\"iss\":\"i\",\"exp\":1700000000,"));

        assertThat(facts.malformed()).isTrue();
        assertThat(facts.issuer()).isEqualTo("i");
        assertThat(facts.expiresAt()).isEqualTo(Instant.ofEpochSecond(1_700_000_000));
    }

    @Test
    void callsATokenMalformedWhosePartsAreNoBase64Url() {
        assertThat(reader.read(jwt("{}") + "+/").malformed()).isTrue();
        assertThat(reader.read("ey J9." + encoded("{}") + ".c2ln").malformed()).isTrue();
        assertThat(reader.read(encoded(HEADER) + "." + encoded("{}") + ".").malformed())
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "1700000000, 1700000000",
        "1700000000.9, 1700000000",
        "1.7e9, 1700000000",
        "0, 0",
        "-1, -1",
        "-86400.5, -86400",
        "253402300799, 253402300799",
        "-62135596800, -62135596800"
    })
    void readsATimeThatIsANumber(String exp, long second) {
        assertThat(reader.read(jwt("{\"exp\":" + exp + "}")).expiresAt()).isEqualTo(Instant.ofEpochSecond(second));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"\"1700000000\"", "1e300", "-1e300", "1e999999999", "253402300800", "null", "true", "{}", "[1]"})
    void leavesOutATimeThatIsNone(String exp) {
        TokenFacts facts = reader.read(jwt("{\"exp\":" + exp + ",\"iss\":\"i\"}"));

        assertThat(facts.expiresAt()).isNull();
        assertThat(facts.malformed()).isFalse();
        assertThat(facts.issuer()).isEqualTo("i");
    }

    @Test
    void refusesANumberOfAThousandDigits() {
        assertThat(reader.read(jwt("{\"exp\":" + "9".repeat(1000) + "}")).malformed())
                .isTrue();
    }

    @Test
    void takesTheLastOfDuplicateClaims() {
        TokenFacts facts =
                reader.read(jwt("{\"iss\":\"a\",\"aud\":\"x\",\"exp\":1,\"iss\":\"b\",\"aud\":[\"y\"],\"exp\":2}"));

        assertThat(facts.issuer()).isEqualTo("b");
        assertThat(facts.audience()).containsExactly("y");
        assertThat(facts.expiresAt()).isEqualTo(Instant.ofEpochSecond(2));
    }

    @Test
    void readsAtMostEightAudiences() {
        String many = "\"a\",".repeat(500) + "\"b\"";

        assertThat(reader.read(jwt("{\"aud\":[\"x\",1,null,{\"aud\":\"z\"},[\"w\"],\"y\"],\"iss\":\"i\"}")))
                .extracting(TokenFacts::audience, TokenFacts::issuer)
                .containsExactly(java.util.List.of("x", "y"), "i");
        assertThat(reader.read(jwt("{\"aud\":[" + many + "]}")).audience()).hasSize(8);
    }

    @Test
    void capsEveryTextAndMakesItHarmless() {
        String issuer = "https://x/" + "\\u001b[31m" + "i".repeat(5000);

        TokenFacts facts =
                reader.read(jwt("{\"iss\":\"" + issuer + "\",\"aud\":\"" + issuer + "\",\"scope\":\"a\\nb\"}"));

        assertThat(facts.issuer()).hasSize(200).doesNotContain("\u001b").endsWith("…");
        assertThat(facts.audience().get(0)).hasSize(200);
        assertThat(facts.scope()).isEqualTo("a?b");
    }

    @Test
    void givesUpOnTenThousandNestedObjects() {
        assertThat(reader.read(jwt("{\"a\":".repeat(2000))).malformed()).isTrue();
        assertThat(reader.read(jwt("[".repeat(10_000))).malformed()).isTrue();
        assertThat(reader.read(jwt("{\"a\":" + "[".repeat(9_000) + "]".repeat(9_000)))
                        .malformed())
                .isFalse();
    }

    @Test
    void doesNotReadATokenOfMoreThanSixteenKibibytes() {
        String token = jwt("{\"iss\":\"i\",\"pad\":\"" + "x".repeat(TokenReader.MAX_CHARACTERS) + "\"}");

        assertThat(reader.read(token).kind()).isEqualTo(Kind.OPAQUE);
        assertThat(reader.read(token).issuer()).isNull();
        assertThat(reader.read(".".repeat(TokenReader.MAX_CHARACTERS)).kind()).isEqualTo(Kind.OPAQUE);
        assertThat(reader.read(".".repeat(64 * 1024)).kind()).isEqualTo(Kind.OPAQUE);
    }

    @Test
    void readsAThousandInventedNames() {
        StringBuilder claims = new StringBuilder("{");
        for (int i = 0; i < 1000; i++) {
            claims.append("\"n").append(i).append("\":1,");
        }

        assertThat(reader.read(jwt(claims + "\"iss\":\"i\"}")).issuer()).isEqualTo("i");
    }

    private static String jwt(String claims) {
        return encoded(HEADER) + "." + encoded(claims) + ".c2lnbmF0dXJl";
    }

    private static String encoded(@Nullable String json) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(String.valueOf(json).getBytes(UTF_8));
    }
}
