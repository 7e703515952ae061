package io.why401.engine.capture.spring;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RoutePatternTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = ' ',
            value = {
                "/ /",
                "/orders /orders",
                "/orders/{id} /orders/7",
                "/orders/{id:\\d+} /orders/7",
                "/orders/{id:\\d{1,3}} /orders/7",
                "/{page:[^/.]+}/edit /start/edit",
                "/{a}-{b} /x-y",
                "/v{version:[0-9]}/a /v1/a",
                "/files/{*rest} /files",
                "/files/{*rest} /files/",
                "/files/{*rest} /files/a/b/c",
                "/files/** /files/a/b",
                "/files/** /files",
                "/** /",
                "/** /a/b/c",
                "/**/b /b",
                "/**/b /a/a/b",
                "/**/a/**/c /x/a/y/z/c",
                "/**/a/**/c /a/a/c/a/c",
                "/*.png /logo.png",
                "/*.png /.png",
                "/img/*.png /img/a.b.png",
                "/a*b*c /axxbyyc",
                "/?a /xa",
                "/* /",
                "/*/b /a/b",
                "/a/ /a/"
            })
    void matches(String pattern, String path) {
        assertThat(matching(pattern, path)).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ' ',
            value = {
                "/orders /Orders",
                "/orders /orders/",
                "/orders/ /orders",
                "/orders/{id} /orders",
                "/orders/{id} /orders/",
                "/orders/{id} /orders/7/items",
                "/{page:[^/.]+}/edit /start/show",
                "/{a}-{b} /xy",
                "/files/{*rest} /filesystem",
                "/*.png /logo.jpg",
                "/*.png /img/logo.png",
                "/**/b /a/c",
                "/**/a/**/c /a/b",
                "/?a /a",
                "/a /a/b",
                "/a/b /a"
            })
    void doesNotMatch(String pattern, String path) {
        assertThat(matching(pattern, path)).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ' ',
            value = {
                "/orders/new /orders/{id}",
                "/orders/{id} /orders/*",
                "/orders/{id} /orders/{*rest}",
                "/orders/* /orders/**",
                "/orders/{id} /**",
                "/orders/{id} /{resource}/{id}",
                "/orders/{id} /{aVeryLongVariableName}/list",
                "/orders/{id:[0-9]{1,10}} /{aVeryLongVariableName}/list",
                "/a/{b}/{c} /a/*",
                "/a/** /**"
            })
    void isMoreSpecificThan(String specific, String general) {
        assertThat(RoutePattern.of(specific).generality())
                .isLessThan(RoutePattern.of(general).generality());
    }

    @Test
    void doesNotExplodeOnManyWildcards() {
        assertThat(matching("/**/a".repeat(20) + "/b", "/a".repeat(63))).isFalse();
        assertThat(matching("/" + "*a".repeat(100) + "b", "/" + "a".repeat(8192)))
                .isFalse();
        assertThat(matching("/**/" + "*a".repeat(50) + "b", ("/" + "a".repeat(100)).repeat(63)))
                .isFalse();
    }

    @Test
    void survivesUnbalancedBraces() {
        assertThat(matching("/{a", "/x")).isTrue();
        assertThat(matching("/a}", "/a}")).isTrue();
        assertThat(matching("/}/{x}", "/}/y")).isTrue();
    }

    private static boolean matching(String pattern, String path) {
        return RoutePattern.of(pattern).matches(path.split("/", -1));
    }

    @ParameterizedTest
    @CsvSource({"/orders/7/, true", "/orders/7, true", "/orders/7//, false", "/orders/, false", "/, false"})
    void takesOneSlashAtTheEndWhereTheApplicationDoes(String path, boolean taken) {
        RoutePattern pattern = RoutePattern.of("/orders/{id}").andSlashed();

        assertThat(pattern.matches(path.split("/", -1))).isEqualTo(taken);
    }
}
