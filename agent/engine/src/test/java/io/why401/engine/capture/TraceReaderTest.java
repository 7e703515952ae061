package io.why401.engine.capture;

import static org.assertj.core.api.Assertions.assertThat;

import io.why401.engine.capture.TraceFacts.MdcKeys;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class TraceReaderTest {

    private static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";
    private static final String SPAN = "00f067aa0ba902b7";

    @Test
    void readsBothIdentities() {
        TraceFacts facts = new TraceFacts(TRACE, SPAN);

        assertThat(TraceReader.read("00-" + TRACE + "-" + SPAN + "-01")).isEqualTo(facts);
        assertThat(TraceReader.read("01-" + TRACE + "-" + SPAN + "-01-from-a-later-version"))
                .isEqualTo(facts);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "",
                "00",
                "00-" + TRACE + "-" + SPAN,
                "00-" + TRACE + "-" + SPAN + "_01",
                "00-00000000000000000000000000000000-" + SPAN + "-01",
                "00-" + TRACE + "-0000000000000000-01",
                "00-4BF92F3577B34DA6A3CE929D0E0E4736-" + SPAN + "-01",
                "00-<script>7b34da6a3ce929d0e0e47366-" + SPAN + "-01",
                "00_" + TRACE + "_" + SPAN + "_01",
                "ff-" + TRACE + "-" + SPAN + "-01",
                "zz-" + TRACE + "-" + SPAN + "-01",
                "00-" + TRACE + "-" + SPAN + "-zz",
                "00-" + TRACE + "-" + SPAN + "-01-more",
                "01-" + TRACE + "-" + SPAN + "-01more"
            })
    void readsNothingFromABrokenHeader(String header) {
        assertThat(TraceReader.read(header)).isNull();
    }

    @Test
    void prefersTheApplicationsSpan() {
        TraceFacts caller = new TraceFacts(TRACE, SPAN);
        TraceFacts own = new TraceFacts(TRACE, "53995c3f42cd8ad8", MdcKeys.CAMEL_CASE);
        TraceFacts ownTrace = new TraceFacts("a".repeat(32), "53995c3f42cd8ad8", MdcKeys.SNAKE_CASE);
        TraceFacts anyNumber = new TraceFacts("b".repeat(32), null, MdcKeys.CAMEL_CASE);

        assertThat(TraceReader.nearest(caller, own)).isEqualTo(own);
        assertThat(TraceReader.nearest(caller, ownTrace)).isEqualTo(ownTrace);
        assertThat(TraceReader.nearest(caller, anyNumber)).isEqualTo(caller);
        assertThat(TraceReader.nearest(null, anyNumber)).isEqualTo(anyNumber);
        assertThat(TraceReader.nearest(caller, null)).isEqualTo(caller);
    }

    @Test
    void readsNothingFromAnEndlessHeader() {
        assertThat(TraceReader.read("00-" + TRACE + "-" + SPAN + "-01" + "-".repeat(64 * 1024)))
                .isNull();
    }
}
