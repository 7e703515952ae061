package io.why401.engine.capture.redact;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PathsTest {

    @ParameterizedTest
    @CsvSource(
            ignoreLeadingAndTrailingWhitespace = false,
            value = {
                "/orders/17,/orders/17",
                "/,/",
                "'',''",
                "*,*",
                "//a//,//a//",
                "/cart;jsessionid=ABC/items;v=2,/cart/items",
                "/a/..;/admin,/a/../admin",
                "/;,/",
                "/a%00b/%2e%2e/c,/a%00b/%2e%2e/c",
                "/reset/9f86d081884c7d659a2feaa0c55ad015/now,/reset/{redacted}/now",
                "/t/eyJhbGciOiJub25lIn0.e30.,/t/{redacted}",
                "/orders/550e8400-e29b-41d4-a716-446655440000,/orders/{redacted}",
                "/blog/the-quick-brown-fox-jumps-over-the-lazy-dog,/blog/the-quick-brown-fox-jumps-over-the-lazy-dog"
            })
    void showsThePathWithoutParametersAndSecrets(String uri, String shown) {
        assertThat(Paths.path(uri)).isEqualTo(shown);
    }

    @Test
    void hidesASecretAmongOtherCharactersOfItsSegment() {
        assertThat(Paths.path("/bot123456:AAEhBOweik9ai2o01eBD2AbCdEfGhIjKlMn/getMe"))
                .isEqualTo("/{redacted}/getMe");
    }

    @Test
    void capsLongPaths() {
        assertThat(Paths.path("/a".repeat(4096))).hasSize(512).endsWith("…");
        assertThat(Paths.path("/" + "a".repeat(8192))).hasSize(512);
        assertThat(Paths.path("/".repeat(65_536))).hasSize(512);
        assertThat(Paths.path(";".repeat(65_536))).isEmpty();
        assertThat(Paths.path("/" + "aB3".repeat(20_000))).isEqualTo("/{redacted}");
    }

    @Test
    void disarmsControlCharacters() {
        assertThat(Paths.path("/a\r\nb\u001b[2J")).isEqualTo("/a??b?[2J");
    }

    @Test
    void namesTheKeysOfAQueryOnceAndNoValue() {
        assertThat(Paths.queryKeys("page=1&access_token=abc&page=2&flag="))
                .containsExactly("page", "access_token", "flag");
        assertThat(Paths.queryKeys(null)).isEmpty();
        assertThat(Paths.queryKeys("")).isEmpty();
        assertThat(Paths.queryKeys("&&=v&")).containsExactly("");
    }

    @Test
    void takesAnItemThatIsNoPairForASecret() {
        assertThat(Paths.queryKeys("hunter2")).containsExactly("?");
        assertThat(Paths.queryKeys("aHVudGVyMg==")).containsExactly("?");
        assertThat(Paths.queryKeys("c2VjcmV0LXBhc3N3b3Jk=")).containsExactly("?");
        assertThat(Paths.queryKeys("9f86d081884c7d659a2feaa0c55ad015=1")).containsExactly("{redacted}");
    }

    @Test
    void capsTheKeysOfAQuery() {
        StringBuilder query = new StringBuilder();
        for (int i = 0; i < 5_000; i++) {
            query.append("key").append(i).append("=1&");
        }

        assertThat(Paths.queryKeys(query.toString())).hasSize(16).startsWith("key0");
        List<String> longKey = Paths.queryKeys("k ".repeat(5_000) + "=1");
        assertThat(longKey).singleElement().asString().hasSize(64);
    }
}
