package io.why401.engine.publish.logger;

import static org.assertj.core.api.Assertions.assertThat;

import io.why401.engine.diagnose.Cause;
import io.why401.engine.diagnose.Reason;
import java.util.EnumMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class LogLineTest {

    @ParameterizedTest
    @EnumSource
    void warnsOfOurOwnFaultsOnly(Cause cause) {
        boolean ours = cause == Cause.MISCONFIGURATION || cause == Cause.MASKED_ERROR;

        assertThat(Level.of(cause)).isEqualTo(ours ? Level.WARN : Level.INFO);
    }

    @Test
    void sumsUpAtTheLevelOfTheWorst() {
        Map<Reason, Long> kept = new EnumMap<>(Map.of(Reason.TOKEN_EXPIRED, 41L));
        assertThat(LogLine.of(kept, "orders").level()).isEqualTo(Level.INFO);

        kept.put(Reason.IDENTITY_PROVIDER_UNREACHABLE, 1L);
        LogLine line = LogLine.of(kept, "orders");

        assertThat(line.level()).isEqualTo(Level.WARN);
        assertThat(line.message().get())
                .isEqualTo("42 more 401s than why401.events.rate allows here: token_expired 41,"
                        + " identity_provider_unreachable 1");
        assertThat(line.pairs())
                .containsEntry("why401.schema", "why401-suppressed/1")
                .containsEntry("why401.suppressed.token_expired", 41L);
    }
}
