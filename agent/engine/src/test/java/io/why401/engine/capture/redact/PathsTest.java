package io.why401.engine.capture.redact;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PathsTest {

    @ParameterizedTest
    @CsvSource({
        "/, /",
        "'', ''",
        "/orders/7, /orders/7",
        "/orders;jsessionid=0A1B, /orders",
        "/a;x=1/b;y=2;z=3/c, /a/b/c",
        "/a/..;/admin, /a/../admin",
        "/a/..;x=1/admin;, /a/../admin",
        "/a%00b/%2e%2e, /a%00b/%2e%2e",
        "//a//, //a//",
        ";a=b, ''",
        "/reset/internationalization-of-words-in-urls, /reset/internationalization-of-words-in-urls"
    })
    void cutsPathParametersOff(String uri, String shown) {
        assertThat(Paths.path(uri)).isEqualTo(shown);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiJhIn0.c2ln",
                "0123456789abcdef0123456789abcdef",
                "dGhpcyBpcyBhIHNlY3JldCB2YWx1ZSBvZiBtaW5l",
                "dGhpcyBpcyBhIHNl%2FY3JldCB2YWx1ZSBvZ%2b==",
                "dGhpcyBpcyBhIHNlY3J%3D%3d0123456789ab",
                "x.0123456789abcdef0123456789abcdef.y"
            })
    void redactsASegmentThatLooksLikeASecret(String secret) {
        assertThat(Paths.path("/reset/" + secret + ";a=b/now")).isEqualTo("/reset/{redacted}/now");
    }

    @Test
    void capsEightKibibytesAndReadsSixtyFour() {
        assertThat(Paths.path("/a".repeat(4096))).hasSize(512).endsWith("…");
        assertThat(Paths.path("/" + "-/".repeat(4096))).hasSize(512);
        assertThat(Paths.path("/;".repeat(32 * 1024))).hasSizeLessThanOrEqualTo(512);
        assertThat(Paths.path(";".repeat(64 * 1024))).isEmpty();
        assertThat(Paths.path("/" + "a1".repeat(32 * 1024))).isEqualTo("/{redacted}");
        assertThat(Paths.path("%2F".repeat(21 * 1024))).hasSizeLessThanOrEqualTo(512);
        assertThat(Paths.path("/a\u001b[2J\u202e")).isEqualTo("/a?[2J?");
    }

    @Test
    void namesQueryKeysAndNoValue() {
        assertThat(Paths.queryKeys("a=1&b=2&a=3&&=4&c=&hunter2&other")).containsExactly("a", "b", "", "c", "?");
        assertThat(Paths.queryKeys(null)).isEmpty();
        assertThat(Paths.queryKeys("")).isEmpty();
        assertThat(Paths.queryKeys("&&&")).isEmpty();
    }

    @Test
    void redactsAndCapsQueryKeys() {
        StringBuilder many = new StringBuilder("eyJhbGciOiJIUzI1NiJ9.eyJ9=1&" + "k ".repeat(500) + "=1&a\n=1");
        for (int i = 0; i < 100; i++) {
            many.append("&k").append(i).append("=secret");
        }

        assertThat(Paths.queryKeys(many.toString()))
                .hasSize(16)
                .startsWith("{redacted}")
                .contains("a?")
                .allSatisfy(key -> assertThat(key).hasSizeLessThanOrEqualTo(64).doesNotContain("secret"));
        assertThat(Paths.queryKeys("a=&".repeat(20 * 1024))).containsExactly("a");
    }
}
