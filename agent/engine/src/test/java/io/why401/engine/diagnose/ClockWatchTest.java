package io.why401.engine.diagnose;

import static io.why401.engine.diagnose.RefusalBuilder.NOW;
import static io.why401.engine.diagnose.RefusalBuilder.refusal;
import static io.why401.engine.diagnose.Thrown.invalidBearer;
import static io.why401.engine.diagnose.Thrown.invalidJwt;
import static org.assertj.core.api.Assertions.assertThat;

import io.why401.engine.capture.DecidedBy;
import io.why401.engine.capture.TokenFacts;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ClockWatchTest {

    private static final String NORTH = "https://north.example/realm";
    private static final String SOUTH = "https://south.example/realm";

    private final Diagnostician diagnostician = new Diagnostician();

    private Diagnosis early(String issuer, long seconds) {
        return diagnostician.diagnose(refusal()
                .bearer(token(issuer, seconds))
                .chain("bearer")
                .handedOver(invalidBearer().over(invalidJwt("Jwt used before 2026-05-01T12:03:00Z")))
                .build());
    }

    private static TokenFacts token(String issuer, long seconds) {
        return new TokenFacts(
                TokenFacts.Kind.JWT,
                false,
                "RS256",
                "k1",
                "JWT",
                issuer,
                List.of("orders"),
                NOW.plusSeconds(seconds),
                null,
                NOW.plusSeconds(seconds + 600),
                null,
                null,
                null,
                null);
    }

    @Test
    void blamesTheClockWhenTokensOfTwoIssuersCameEarlyByAboutTheSame() {
        Diagnosis first = early(NORTH, 600);
        Diagnosis second = early(SOUTH, 590);
        Diagnosis third = early(NORTH, 570);

        assertThat(first.reason()).isEqualTo(Reason.TOKEN_NOT_YET_VALID);
        assertThat(second.reason()).isEqualTo(Reason.TOKEN_NOT_YET_VALID);
        assertThat(third.reason()).isEqualTo(Reason.CLOCK_SKEW);
        assertThat(third.confidence()).isEqualTo(Confidence.INFERRED);
        assertThat(third.findings()).contains(Reason.TOKEN_NOT_YET_VALID);
        assertThat(third.evidence())
                .hasSize(2)
                .contains("tokens of 2 issuers early by about 9 min 30 s (refusals before this one)");
        assertThat(third.summary()).startsWith("this server's clock seems to be slow by about 9 min 30 s");
    }

    @Test
    void blamesOneIssuersOwnClockOnThatIssuer() {
        for (int i = 0; i < 10; i++) {
            assertThat(early(NORTH, 600).reason()).isEqualTo(Reason.TOKEN_NOT_YET_VALID);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {60, 500, 700, 86_400})
    void doesNotBlameTheClockForAmountsThatDiffer(long other) {
        early(NORTH, 600);
        early(SOUTH, other);

        assertThat(early(NORTH, 600).reason()).isEqualTo(Reason.TOKEN_NOT_YET_VALID);
    }

    @Test
    void isNotMisledByOneTokenThatIsPostDated() {
        early(NORTH, 600);
        early(NORTH, 86_400);
        early(SOUTH, 600);

        assertThat(early(SOUTH, 600).reason()).isEqualTo(Reason.CLOCK_SKEW);
    }

    /** Whoever can send a request can name any issuer. */
    @Test
    void doesNotRememberWhatNobodyChecked() {
        for (String issuer : List.of(NORTH, SOUTH, NORTH)) {
            Diagnosis unchecked = diagnostician.diagnose(refusal()
                    .bearer(token(issuer, 600))
                    .by(DecidedBy.APPLICATION)
                    .build());
            assertThat(unchecked.reason()).isEqualTo(Reason.TOKEN_NOT_YET_VALID);
        }

        assertThat(early(NORTH, 600).reason()).isEqualTo(Reason.TOKEN_NOT_YET_VALID);
    }

    @Test
    void forgetsAfterTenMinutesInEitherDirection() {
        ClockWatch watch = new ClockWatch();
        watch.remember(NORTH, 600, NOW);
        watch.remember(SOUTH, 600, NOW);

        assertThat(watch.remember(NORTH, 600, NOW.plus(Duration.ofMinutes(10)))).isEqualTo(2);
        assertThat(watch.remember(SOUTH, 600, NOW.plus(Duration.ofMinutes(21)))).isZero();
        assertThat(watch.remember(SOUTH, 600, NOW.minus(Duration.ofMinutes(11))))
                .isZero();
    }

    @Test
    void keepsAFewIssuersAndOfThemTheLatest() {
        ClockWatch watch = new ClockWatch();
        for (int i = 0; i < 1000; i++) {
            watch.remember("https://issuer-" + i + ".example", 10_000L * i, NOW);
        }

        assertThat(watch.issuers()).isEqualTo(ClockWatch.MAX_ISSUERS);
        assertThat(watch.remember(NORTH, 10_000L * 1, NOW)).isZero();
        assertThat(watch.remember(NORTH, 10_000L * 999, NOW)).isEqualTo(ClockWatch.MAX_ISSUERS - 1);
    }
}
