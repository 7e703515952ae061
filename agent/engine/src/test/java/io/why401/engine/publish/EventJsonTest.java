package io.why401.engine.publish;

import static org.assertj.core.api.Assertions.assertThat;

import io.why401.engine.capture.Refusal;
import io.why401.engine.diagnose.Reason;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class EventJsonTest {

    private final EventJson json = new EventJson(Refusals.explanations());
    private final EventSchema schema;

    EventJsonTest() throws Exception {
        schema = new EventSchema();
    }

    @Test
    void leavesOutWhatIsNotKnown() {
        String line = line(Refusals.minimal(), Reason.CREDENTIALS_MISSING);

        assertThat(line)
                .isEqualTo("{\"schema\":\"why401/1\",\"id\":\"000000000000000000000000\","
                        + "\"time\":\"2026-11-24T10:15:30.123456Z\",\"service\":\"orders\",\"instance\":\"host:1\","
                        + "\"cause\":\"credentials\",\"reason\":\"credentials_missing\",\"confidence\":\"observed\","
                        + "\"summary\":\"what happened\","
                        + "\"remedy\":{\"client\":\"caller, do this\",\"operator\":\"operator, do that\"},"
                        + "\"request\":{\"method\":\"GET\",\"path\":\"/orders/7\",\"secure\":false,\"dispatch\":\"request\"},"
                        + "\"credentials\":{\"header_present\":false,\"header_count\":0,\"scheme\":\"none\",\"location\":\"none\"},"
                        + "\"decision\":{\"decided_by\":\"security\"},"
                        + "\"response\":{\"status\":401,\"allow_origin_present\":false}}");
        assertThat(schema.problems(line)).isEmpty();
    }

    @Test
    void writesEveryGroup() {
        String line = json.line(Refusals.event(Refusals.full(), Refusals.fullDiagnosis("why")))
                .text();

        assertThat(schema.problems(line)).isEmpty();
        assertThat(line)
                .contains("\"findings\":[\"token_issuer_mismatch\",\"challenge_missing\"]")
                .contains("\"session\":{\"requested\":true,\"valid\":false}")
                .contains("\"issued_at\":\"2026-11-24T08:15:30Z\"")
                .contains("\"expired_for_seconds\":90,\"valid_in_seconds\":60,\"lifetime_seconds\":7110")
                .contains("\"rule\":{\"source\":\"servlet-constraint\",\"chain\":\"x\",\"chain_index\":3")
                .contains("\"decided_by\":\"upstream\"")
                .contains("\"upstream\":{\"host\":\"why\",\"method\":\"why\",\"status\":401,\"challenge\":\"why\"}")
                .contains("\"exceptions\":[{\"type\":\"x\",\"message\":\"x\",\"at\":\"x\"},{\"type\":\"x\"},")
                .contains(
                        "\"challenges\":[{\"scheme\":\"x\",\"realm\":\"x\",\"error\":\"x\",\"error_description\":\"x\"}]")
                .contains(
                        "\"trace\":{\"trace_id\":\"0af7651916cd43dd8448eb211c80319c\",\"span_id\":\"b7ad6b7169203331\"}")
                .doesNotContain("null");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a",
                "\"\\",
                "\u001b[2J\r\n",
                "\u009b31m",
                "é",
                "\uD83D\uDE00",
                "\uD83D",
                "\uDE00\uD83D",
                "\u2028\u202E"
            })
    void staysWithinTheSchemaWhateverIsInTheTexts(String letters) {
        String line = json.line(
                        Refusals.event(Refusals.excessive(letters), Refusals.fullDiagnosis(letters.repeat(5_000))))
                .text();

        assertThat(schema.problems(line)).isEmpty();
        assertThat(line.chars()).noneMatch(c -> Character.isISOControl(c) || c == 0x2028 || c == 0x202E);
        assertThat(line.length()).isLessThan(64 * 1024 * 2);
        assertThat(new String(line.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8))
                .isEqualTo(line);
    }

    @ParameterizedTest
    @EnumSource(Reason.class)
    void writesEveryReason(Reason reason) {
        assertThat(schema.problems(line(Refusals.minimal(), reason))).isEmpty();
    }

    @Test
    void leavesOutMomentsThatNoCalendarHas() {
        Stream.of(Instant.MAX, Instant.MIN, Instant.ofEpochSecond(1L << 50)).forEach(moment -> {
            String line = line(Refusals.withToken(Refusals.tokenExpiredAt(moment, null)), Reason.TOKEN_REJECTED);

            assertThat(schema.problems(line)).isEmpty();
            assertThat(line).doesNotContain("expires_at");
        });
    }

    @Test
    void schemaRefusesWhatIsNotInIt() {
        String line = line(Refusals.minimal(), Reason.CREDENTIALS_MISSING);

        assertThat(schema.problems(line.replaceFirst("\\{", "{\"extra\":1,"))).isNotEmpty();
        assertThat(schema.problems(line.replace("credentials_missing", "no_such_reason")))
                .isNotEmpty();
        assertThat(schema.problems(line.replace("\"secure\":false", "\"secure\":null")))
                .isNotEmpty();
    }

    private String line(Refusal refusal, Reason reason) {
        return json.line(Refusals.event(refusal, Refusals.diagnosis(reason))).text();
    }
}
