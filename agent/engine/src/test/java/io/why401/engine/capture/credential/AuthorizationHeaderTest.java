package io.why401.engine.capture.credential;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.why401.engine.capture.CredentialProblem;
import io.why401.engine.capture.Scheme;
import java.util.Base64;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AuthorizationHeaderTest {

    private static final String JWT = "eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiJhIn0.c2lnbmF0dXJl";

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\t", " \t \r\n"})
    void isEmptyWhenNothingButBlanksIsThere(String header) {
        assertThat(AuthorizationHeader.parse(header))
                .isEqualTo(new AuthorizationHeader(Scheme.NONE, null, null, null, null, CredentialProblem.EMPTY));
    }

    @ParameterizedTest
    @CsvSource({
        "Bearer, BEARER",
        "bEaReR, BEARER",
        "Basic, BASIC",
        "DIGEST, DIGEST",
        "Negotiate, NEGOTIATE",
        "NTLM, NEGOTIATE",
        "DPoP, DPOP",
        "ApiKey, OTHER"
    })
    void knowsASchemeInEveryCaseAndMissesItsValue(String header, Scheme scheme) {
        AuthorizationHeader parsed = AuthorizationHeader.parse(header + " \t");

        assertThat(parsed.scheme()).isEqualTo(scheme);
        assertThat(parsed.problem()).isEqualTo(CredentialProblem.NO_VALUE);
        assertThat(parsed.value()).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {JWT, "Bearer:abc", "Bearer=abc", "hunter2", "Bearer\u00a0abc", "user:pass word", "Bärer x y"})
    void takesTheWholeTextForTheCredentialWhenThereIsNoScheme(String header) {
        AuthorizationHeader parsed = AuthorizationHeader.parse(header);

        assertThat(parsed.problem()).isEqualTo(CredentialProblem.NO_SCHEME);
        assertThat(parsed.scheme()).isEqualTo(Scheme.OTHER);
        assertThat(parsed.otherScheme()).isNull();
        assertThat(parsed.value()).isEqualTo(header);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Bearer %s", "Bearer  %s  ", "\t Bearer %s"})
    void findsTheTokenBehindAnySpaces(String header) {
        AuthorizationHeader parsed = AuthorizationHeader.parse(header.formatted(JWT));

        assertThat(parsed).isEqualTo(new AuthorizationHeader(Scheme.BEARER, null, JWT, null, null, null));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Bearer\t%s", "Bearer  \t %s  "})
    void seesATabWhereASpaceBelongs(String header) {
        AuthorizationHeader parsed = AuthorizationHeader.parse(header.formatted(JWT));

        assertThat(parsed)
                .isEqualTo(new AuthorizationHeader(
                        Scheme.BEARER, null, JWT, null, null, CredentialProblem.TAB_BEHIND_SCHEME));
    }

    @ParameterizedTest
    @ValueSource(strings = {"bearer", "BEARER", "bEaReR"})
    void keepsTheSpellingOfAScheme(String scheme) {
        AuthorizationHeader parsed = AuthorizationHeader.parse(scheme + " " + JWT);

        assertThat(parsed).isEqualTo(new AuthorizationHeader(Scheme.BEARER, scheme, JWT, null, null, null));
    }

    @Test
    void seesATokenBehindBasicAndAPairBehindBearer() {
        AuthorizationHeader token = AuthorizationHeader.parse("Basic " + JWT);
        AuthorizationHeader pair =
                AuthorizationHeader.parse(basic("ada:hunter2").replace("Basic", "Bearer"));

        assertThat(token.problem()).isEqualTo(CredentialProblem.TOKEN_AS_BASIC);
        assertThat(pair.problem()).isEqualTo(CredentialProblem.BASIC_AS_TOKEN);
        assertThat(pair.user()).isEqualTo("ada");
        assertThat(pair.password()).isEqualTo("hunter2");
    }

    @ParameterizedTest
    @ValueSource(strings = {"abcdefghijkl", "0123456789abcdef0123456789abcdef", "aGVsbG8gd29ybGQ=", "AAA6AAAA"})
    void takesNoTokenForAPair(String token) {
        assertThat(problem("Bearer " + token)).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Bearer Bearer abc",
                "Bearer\tbearer\tabc",
                "Bearer bearer",
                "Bearer Basic dTpw",
                "DPoP DPoP abc",
                "Basic Basic dXNlcjpwYXNz",
                "Basic bearer abc"
            })
    void seesADoubledScheme(String header) {
        assertThat(problem(header)).isEqualTo(CredentialProblem.DOUBLED_SCHEME);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Bearer \"abc\"", "Bearer 'abc'", "Bearer \"abc", "Bearer abc'", "Basic \"dTpw\"", "Bearer \""})
    void seesQuotes(String header) {
        assertThat(problem(header)).isEqualTo(CredentialProblem.QUOTED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Bearer a b",
                "Bearer a,b",
                "Bearer ====",
                "Bearer a=b",
                "Bearer tök",
                "Bearer a\u0000b",
                "Bearer a\r\nb",
                "Bearer \u0661\u0662",
                "Bearer {json}",
                "DPoP a;b",
                "Bearer a\uD83D\uDE00"
            })
    void seesCharactersThatNoTokenHas(String header) {
        assertThat(problem(header)).isEqualTo(CredentialProblem.ILLEGAL_CHARACTERS);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Bearer null",
                "Bearer undefined",
                "bearer NaN",
                "Bearer [object Object]",
                "Bearer ${TOKEN}",
                "Bearer {{token}}",
                "Bearer <token>",
                "Bearer #{token}",
                "Bearer changeme",
                "Basic undefined",
                "ApiKey null"
            })
    void seesAPlaceholder(String header) {
        assertThat(problem(header)).isEqualTo(CredentialProblem.PLACEHOLDER);
    }

    @Test
    void seesAPlaceholderInBothHalvesOfBasicOnly() {
        assertThat(problem(basic("undefined:undefined"))).isEqualTo(CredentialProblem.PLACEHOLDER);
        assertThat(problem(basic("null:hunter2"))).isNull();
        assertThat(problem(basic("ada:null"))).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Basic ada:hunter2", "Basic dTpw cA==", "Basic dTpwä", "Basic a", "Basic dT-_cA"})
    void seesThatBasicIsNoBase64(String header) {
        assertThat(problem(header)).isEqualTo(CredentialProblem.BASIC_NOT_BASE64);
    }

    @Test
    void keepsABasicValueWithoutColonAsAPasswordToScrub() {
        AuthorizationHeader parsed = AuthorizationHeader.parse(basic("hunter2"));

        assertThat(parsed.problem()).isEqualTo(CredentialProblem.BASIC_WITHOUT_COLON);
        assertThat(parsed.user()).isNull();
        assertThat(parsed.password()).isEqualTo("hunter2");
    }

    @ParameterizedTest
    @CsvSource({"ada:p:w, ada, p:w", ":pw, '', pw", "ada:, ada, ''", ":, '', ''", "üser:pässwort, üser, pässwort"})
    void partsBasicAtItsFirstColon(String decoded, String user, String password) {
        AuthorizationHeader parsed = AuthorizationHeader.parse(basic(decoded));

        assertThat(parsed.problem()).isNull();
        assertThat(parsed.user()).isEqualTo(user);
        assertThat(parsed.password()).isEqualTo(password);
    }

    @Test
    void readsBasicWithoutPadding() {
        assertThat(AuthorizationHeader.parse("Basic YTpi").user()).isEqualTo("a");
        assertThat(AuthorizationHeader.parse("Basic YWI6Yw").user()).isEqualTo("ab");
    }

    @Test
    void namesOnlySchemesThatCannotBeTheSecret() {
        assertThat(AuthorizationHeader.parse("AWS4-HMAC-SHA256 Credential=x").otherScheme())
                .isEqualTo("aws4-hmac-sha256");
        assertThat(AuthorizationHeader.parse("s3cr3t part2"))
                .isEqualTo(new AuthorizationHeader(Scheme.OTHER, null, "part2", null, null, null));
    }

    @Test
    void takesSixtyFourKibibytes() {
        String huge = "a".repeat(64 * 1024);

        assertThat(AuthorizationHeader.parse("Bearer " + huge).problem()).isNull();
        assertThat(problem("Bearer " + huge + "\"")).isEqualTo(CredentialProblem.QUOTED);
        assertThat(problem("Bearer " + "=".repeat(64 * 1024))).isEqualTo(CredentialProblem.ILLEGAL_CHARACTERS);
        assertThat(problem("Bearer " + " x".repeat(32 * 1024))).isEqualTo(CredentialProblem.ILLEGAL_CHARACTERS);
        assertThat(problem(huge)).isEqualTo(CredentialProblem.NO_SCHEME);
        assertThat(problem(huge + " x")).isEqualTo(CredentialProblem.NO_SCHEME);
        assertThat(AuthorizationHeader.parse(basic(huge + ":x")).user()).isEqualTo(huge);
        assertThat(problem(" ".repeat(64 * 1024))).isEqualTo(CredentialProblem.EMPTY);
    }

    private static @Nullable CredentialProblem problem(String header) {
        return AuthorizationHeader.parse(header).problem();
    }

    private static String basic(String decoded) {
        return "Basic " + Base64.getEncoder().encodeToString(decoded.getBytes(UTF_8));
    }
}
