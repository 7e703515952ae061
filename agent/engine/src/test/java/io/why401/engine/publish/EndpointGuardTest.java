package io.why401.engine.publish;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EndpointGuardTest {

    private final EndpointGuard onLoopback = new EndpointGuard(true, null);

    @ParameterizedTest
    @ValueSource(strings = {"localhost", "LOCALHOST:9401", "127.0.0.1:9401", "127.1.2.3", "[::1]", "[::1]:9401"})
    void answersToLoopbackNames(String host) {
        assertThat(onLoopback.refuse("GET", "/events", host, null)).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "evil.example",
                "evil.example:9401",
                "127.0.0.1.evil.example",
                "localhost.evil.example",
                "[::2]",
                "[::1].evil.example",
                "10.0.0.1",
                ""
            })
    void refusesOtherNamesOnLoopback(String host) {
        assertThat(onLoopback.refuse("GET", "/metrics", host, null))
                .extracting(Reply::status)
                .isEqualTo(403);
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST", "PUT", "DELETE", "OPTIONS", "TRACE", "get"})
    void answersOnlyGetAndHead(String method) {
        assertThat(onLoopback.refuse(method, "/metrics", "localhost", null))
                .satisfies(reply -> assertThat(reply.headers()).containsEntry("Allow", "GET, HEAD"))
                .extracting(Reply::status)
                .isEqualTo(405);
    }

    @Test
    void servesOnlyMetricsAndStatusToTheNetworkWithoutAToken() {
        EndpointGuard guard = new EndpointGuard(false, null);

        assertThat(guard.refuse("GET", "/metrics", "pod.example:9401", null)).isNull();
        assertThat(guard.refuse("GET", "/status", "pod.example:9401", null)).isNull();
        assertThat(guard.refuse("GET", "/events", "localhost", null))
                .extracting(Reply::status)
                .isEqualTo(403);
    }

    @ParameterizedTest
    @CsvSource({"Bearer s3cret,200", "bearer s3cret,200", "Bearer other,401", "Bearer,401", "Basic s3cret,401", ",401"})
    void wantsTheTokenWhenOneIsSet(String authorization, int status) {
        for (boolean loopback : new boolean[] {true, false}) {
            EndpointGuard guard = new EndpointGuard(loopback, "s3cret");
            Reply reply = guard.refuse("GET", "/events", "localhost", authorization);

            assertThat(reply == null ? 200 : reply.status()).isEqualTo(status);
            assertThat(guard.refuse("GET", "/metrics", "localhost", null)).isNull();
        }
    }
}
