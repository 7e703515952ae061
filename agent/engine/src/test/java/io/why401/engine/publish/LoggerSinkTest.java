package io.why401.engine.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.why401.engine.capture.Application;
import io.why401.engine.diagnose.Reason;
import io.why401.engine.publish.EventCounts.Outcome;
import io.why401.engine.publish.logger.LoggerSink;
import io.why401.engine.settings.Settings.EventSettings;
import io.why401.engine.settings.Settings.LoggerMode;
import java.net.URL;
import java.net.URLClassLoader;
import java.util.EnumSet;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Without a log; those of real applications are tried on real servers. */
class LoggerSinkTest {

    private final EventCounts counts = new EventCounts(EnumSet.of(EventCounts.Sink.LOGGER));
    private final AtomicLong clock = new AtomicLong();
    /** Held here: an application is known weakly. */
    private final ClassLoader north = new URLClassLoader(new URL[0], null);

    private final ClassLoader south = new URLClassLoader(new URL[0], null);

    /** Only who asked for it hears that it cannot be. */
    @ParameterizedTest
    @CsvSource({"ON, FAILED", "AUTO, SUPPRESSED"})
    void countsWhatAnApplicationWithoutSlf4jCannotLog(LoggerMode mode, Outcome expected) {
        LoggerSink sink = sink(mode);

        accept(sink, Application.of(north));
        accept(sink, Application.unknown());

        await().untilAsserted(() -> assertThat(count(expected)).isEqualTo(2));
        sink.close();
        assertThat(count(Outcome.PUBLISHED) + count(Outcome.DROPPED)).isZero();
    }

    @Test
    void keepsTheRateOfEachApplicationByItself() {
        LoggerSink sink = sink(LoggerMode.ON);
        Application flooded = Application.of(north);
        Application other = Application.of(south);
        for (int i = 0; i < 9; i++) {
            accept(sink, flooded);
        }
        accept(sink, other);

        assertThat(count(Outcome.SUPPRESSED)).isEqualTo(7);
        await().untilAsserted(() -> assertThat(count(Outcome.FAILED)).isEqualTo(3));
        assertThat(sink.pending()).isTrue();
        sink.flush();
        assertThat(sink.pending()).isTrue();

        clock.addAndGet(1_000_000_000L);
        sink.flush();
        assertThat(sink.pending()).isFalse();
        sink.close();
    }

    private LoggerSink sink(LoggerMode mode) {
        EventSettings settings = new EventSettings(null, 1, 1, 0, false, 2, mode);
        return new LoggerSink(settings, counts, clock::get, "orders");
    }

    private static void accept(LoggerSink sink, Application application) {
        Event event = Refusals.event(Refusals.of(application), Refusals.diagnosis(Reason.TOKEN_EXPIRED));
        sink.accept(event, new EventLine(() -> "{}"));
    }

    private long count(Outcome outcome) {
        return counts.of(EventCounts.Sink.LOGGER, outcome).sum();
    }
}
