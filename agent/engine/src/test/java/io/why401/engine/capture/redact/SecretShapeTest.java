package io.why401.engine.capture.redact;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SecretShapeTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "9f86d081884c7d659a2feaa0c55ad015",
                "dGhpcyBpcyBhIHNlY3JldCBrZXkgb2YgbWluZQ==",
                "qKzYvTnWcLpXjRbHsUgDfMxEaQoIwZlB",
                "eyJhbGciOiJub25lIn0",
                "550e8400-e29b-41d4-a716-446655440000"
            })
    void isASecrets(String text) {
        assertThat(SecretShape.matches(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "orders",
                "eyJ",
                "UsernamePasswordAuthenticationToken",
                "PreAuthenticatedCredentialsNotFoundException",
                "HttpMediaTypeNotAcceptableException",
                "the-quick-brown-fox-jumps-over-the-lazy-dog",
                "SPRING-SECURITY-FILTER-CHAIN-PROXY-NAME"
            })
    void isAWordsOrAClassNames(String text) {
        assertThat(SecretShape.matches(text)).isFalse();
    }
}
