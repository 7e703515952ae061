package io.why401.engine.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class EventLineTest {

    private final AtomicInteger written = new AtomicInteger();

    @Test
    void isWrittenOnceAndWhenItIsAskedFor() {
        EventLine line = new EventLine(() -> "line " + written.incrementAndGet());

        assertThat(written).hasValue(0);
        assertThat(line.text()).isEqualTo("line 1").isSameAs(line.text());
        assertThat(written).hasValue(1);
    }

    @Test
    void isTriedAgainAfterItCouldNotBeWritten() {
        EventLine line = new EventLine(() -> {
            if (written.incrementAndGet() == 1) {
                throw new IllegalStateException("of this test");
            }
            return "{}";
        });

        assertThatThrownBy(line::text).isInstanceOf(IllegalStateException.class);
        assertThat(line.text()).isEqualTo("{}");
    }
}
