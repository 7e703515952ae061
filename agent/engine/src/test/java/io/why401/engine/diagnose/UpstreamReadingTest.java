package io.why401.engine.diagnose;

import static io.why401.engine.diagnose.Thrown.thrown;
import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UpstreamReadingTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "401 Unauthorized on GET request for \"http://stock:8081/x\": [no body] | stock:8081",
                "401 Unauthorized from GET http://stock/x | stock",
                "[401 Unauthorized] during [GET] to [https://stock.example] [Api#m()]: [] | stock.example",
                "401 on GET request for \"http://user:secret@stock/x\": [] | stock",
                "401 Unauthorized: [no body] | ",
            })
    void findsTheHostInTheClientsText(String message, @Nullable String host) {
        assertThat(UpstreamReading.of(thrown("X").saying(message).facts()).host())
                .isEqualTo(host);
    }

    @Test
    void keepsSchemeAndErrorOfTheChallengeAndNothingElse() {
        var upstream = UpstreamReading.of(thrown("X")
                .detail("challenge", "Negotiate YIIJvwYGKwYBBQUCoIIJszCCCa+gMDAuBgkqhkiC9x")
                .facts());

        assertThat(upstream.challenge()).isEqualTo("Negotiate");
    }
}
