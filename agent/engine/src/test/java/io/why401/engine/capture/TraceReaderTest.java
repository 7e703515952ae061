package io.why401.engine.capture;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class TraceReaderTest {

    private static final String TRACE = "0af7651916cd43dd8448eb211c80319c";
    private static final String SPAN = "b7ad6b7169203331";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "00-" + TRACE + "-" + SPAN + "-01",
                "00-" + TRACE + "-" + SPAN + "-00",
                "01-" + TRACE + "-" + SPAN + "-01-what-comes-later"
            })
    void readsBothIdentities(String header) {
        assertThat(TraceReader.read(header)).isEqualTo(new TraceFacts(TRACE, SPAN));
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "",
                "00",
                "00-" + TRACE + "-" + SPAN,
                "ff-" + TRACE + "-" + SPAN + "-01",
                "zz-" + TRACE + "-" + SPAN + "-01",
                "00-" + TRACE + "-" + SPAN + "-zz",
                "00-" + TRACE + "-" + SPAN + "-01-more",
                "01-" + TRACE + "-" + SPAN + "-01more",
                "00_" + TRACE + "_" + SPAN + "_01",
                "00-00000000000000000000000000000000-" + SPAN + "-01",
                "00-" + TRACE + "-0000000000000000-01",
                "00-0AF7651916CD43DD8448EB211C80319C-" + SPAN + "-01",
                "00-<script>alert(1)</script>_______-" + SPAN + "-01"
            })
    void readsNothingFromABrokenHeader(@Nullable String header) {
        assertThat(TraceReader.read(header)).isNull();
    }
}
