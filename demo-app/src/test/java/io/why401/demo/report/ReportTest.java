package io.why401.demo.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReportTest {

    private static final Event EXPIRED = new Event(
            "1",
            Instant.parse("2026-03-01T03:00:07.123456Z"),
            "GET",
            "/api/orders",
            "expired-token/1",
            "token_or_session",
            "token_expired",
            "The token expired 2 h ago",
            "Find out why this client does not renew its token",
            List.of());

    private final Report report = new Report(ZoneOffset.UTC);

    @Test
    void putsTheReasonBesideTheRequestAndTheRemedyBehindAnArrow() {
        List<String> lines = report.refusal(EXPIRED);

        assertThat(lines).hasSize(3);
        assertThat(lines.get(0)).startsWith("03:00:07  GET /api/orders ").endsWith(" token_expired");
        assertThat(lines.get(1)).isEqualTo("          The token expired 2 h ago");
        assertThat(lines.get(2)).isEqualTo("          → Find out why this client does not renew its token");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a",
                "word ",
                "注文 ",
                "한",
                "\uD83D\uDE80",
                "e\u0301",
                "\t",
                "\n",
                "\u001B[31m",
                "\u202E",
                "\uD83D",
                "ｆｕｌｌ"
            })
    void neverExceedsAHundredColumnsWhateverTheEventHolds(String piece) {
        String hostile = piece.repeat(400);
        Event event = new Event(
                hostile, Instant.EPOCH, hostile, hostile, hostile, hostile, hostile, hostile, hostile, List.of());
        List<String> lines = new ArrayList<>(report.refusal(event));
        lines.addAll(report.countByCause(List.of(event, EXPIRED)));

        assertThat(lines).isNotEmpty().allSatisfy(line -> {
            assertThat(Columns.width(line)).isLessThanOrEqualTo(Report.COLUMNS);
            assertThat(line).doesNotContainPattern("\\p{Cntrl}|\u202E");
        });
    }

    @Test
    void breaksLongTextsAtSpacesAndCutsAfterThreeLines() {
        String words = "remedy ".repeat(60);
        Event event = new Event("1", null, "GET", "/", "", "c", "r", "summary", words, List.of());

        List<String> lines = report.refusal(event);

        assertThat(lines).hasSize(5);
        assertThat(lines.get(2)).endsWith("remedy");
        assertThat(lines.get(4)).endsWith("…");
    }

    @Test
    void countsTheMostFrequentCauseFirstAndNamesItsReasons() {
        Event other = new Event("2", null, "GET", "/", "", "cors", "preflight_unauthenticated", "", "", List.of());

        List<String> lines = report.countByCause(List.of(other, EXPIRED, EXPIRED));

        assertThat(lines).hasSize(2);
        assertThat(lines.get(0)).matches(" +2  token_or_session +token_expired ×2");
        assertThat(lines.get(1)).matches(" +1  cors +preflight_unauthenticated");
    }

    @Test
    void keepsAllReasonsOfACauseInSight() {
        List<Event> many = IntStream.range(0, 9)
                .mapToObj(
                        i -> new Event("", null, "", "", "", "credentials", "some_long_reason_" + i, "", "", List.of()))
                .toList();

        assertThat(String.join("", report.countByCause(many))).contains("some_long_reason_0", "some_long_reason_8");
    }
}
