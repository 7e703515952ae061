package io.why401.engine.publish;

import static org.assertj.core.api.Assertions.assertThat;

import io.why401.engine.diagnose.Reason;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class StdoutSinkTest {

    private static final Event EVENT = Refusals.event(Refusals.minimal(), Refusals.diagnosis(Reason.TOKEN_EXPIRED));

    private final EventCounts counts = new EventCounts(EnumSet.of(EventCounts.Sink.STDOUT));
    private final AtomicLong clock = new AtomicLong();

    @Test
    void sumsUpWhatExceedsTheRateInOneLineASecond() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        StdoutSink sink = sink(out);

        for (int i = 0; i < 10; i++) {
            sink.accept(EVENT, line("{\"n\":" + i + "}"));
        }
        sink.flush();
        assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo("{\"n\":0}\n{\"n\":1}\n");
        assertThat(sink.pending()).isTrue();

        clock.addAndGet(1_000_000_000L);
        sink.flush();
        assertThat(out.toString(StandardCharsets.UTF_8).lines().skip(2))
                .singleElement()
                .asString()
                .startsWith("{\"schema\":\"why401-suppressed/1\",\"time\":\"")
                .endsWith("\"service\":\"orders\",\"suppressed\":{\"token_expired\":8}}");
        assertThat(sink.pending()).isFalse();
        assertThat(count(EventCounts.Outcome.PUBLISHED)).isEqualTo(2);
        assertThat(count(EventCounts.Outcome.SUPPRESSED)).isEqualTo(8);
    }

    @Test
    void countsWhatAClosedStdoutDoesNotTake() {
        StdoutSink sink = sink(new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException("closed");
            }
        });

        sink.accept(EVENT, line("{}"));

        assertThat(count(EventCounts.Outcome.FAILED)).isEqualTo(1);
    }

    private StdoutSink sink(OutputStream out) {
        return new StdoutSink(out, new RateLimit(2, clock::get), counts, clock::get, "orders");
    }

    private long count(EventCounts.Outcome outcome) {
        return counts.of(EventCounts.Sink.STDOUT, outcome).sum();
    }

    private static EventLine line(String text) {
        return new EventLine(() -> text);
    }
}
