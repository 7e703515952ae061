package io.why401.engine.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.why401.engine.diagnose.Cause;
import io.why401.engine.diagnose.Reason;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EventsQueryTest {

    @Test
    void readsEveryPart() {
        assertThat(EventsQuery.parse(
                        "limit=5&cause=credentials&reason=bad_credentials&route=%2Forders%2F%7Bid%7D&since=10m",
                        Refusals.NOW))
                .isEqualTo(new EventRing.Query(
                        5, Cause.CREDENTIALS, Reason.BAD_CREDENTIALS, "/orders/{id}", Refusals.NOW.minusSeconds(600)));
        assertThat(EventsQuery.parse("since=2026-11-24T10:00:00Z", Refusals.NOW).since())
                .isEqualTo(Instant.parse("2026-11-24T10:00:00Z"));
    }

    @Test
    void showsAHundredWhenNothingIsAsked() {
        assertThat(EventsQuery.parse(null, Refusals.NOW)).isEqualTo(new EventRing.Query(100, null, null, null, null));
    }

    @ParameterizedTest
    @CsvSource({
        "limit=many,limit is a whole number",
        "reason=nope,there is no such reason",
        "cause=nope,there is no such cause",
        "since=yesterday,since is a moment",
        "since=PT5,since is a moment",
        "route=%zz,Illegal hex",
        "colour=red,known are limit",
        "limit,limit is a whole number"
    })
    void saysWhatIsWrong(String query, String message) {
        assertThatThrownBy(() -> EventsQuery.parse(query, Refusals.NOW))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(message);
    }
}
