package io.why401.engine.publish;

import static org.assertj.core.api.Assertions.assertThat;

import io.why401.engine.diagnose.Cause;
import io.why401.engine.diagnose.Reason;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class EventRingTest {

    private static final EventRing.Query ALL = new EventRing.Query(Integer.MAX_VALUE, null, null, null, null);

    private final EventRing ring = new EventRing(100, new EventCounts(EnumSet.of(EventCounts.Sink.RING)));

    @Test
    void showsTheNewestFirst() {
        add(Reason.TOKEN_EXPIRED, "/a", Refusals.NOW, "first");
        add(Reason.TOKEN_EXPIRED, "/a", Refusals.NOW, "second");

        assertThat(ring.select(ALL)).containsExactly("second", "first");
    }

    @Test
    void keepsFirstAndLastOfARareReasonThroughAFlood() {
        IntStream.range(0, 40).forEach(n -> add(Reason.ADDRESS_DENIED, "/a", Refusals.NOW, "rare" + n));
        IntStream.range(0, 5_000).forEach(n -> add(Reason.TOKEN_EXPIRED, "/b", Refusals.NOW, "flood" + n));

        List<String> rare = ring.select(query(null, Reason.ADDRESS_DENIED, null, null));

        assertThat(rare)
                .hasSize(25)
                .startsWith("rare39")
                .contains("rare20")
                .endsWith("rare4", "rare3", "rare2", "rare1", "rare0");
        assertThat(ring.select(ALL)).hasSize(100 + 5 + 25);
    }

    @Test
    void staysBoundedUnderEverNewRoutes() {
        IntStream.range(0, 20_000).forEach(n -> add(Reason.NO_SUCH_ROUTE, "/" + n, Refusals.NOW, "" + n));

        assertThat(ring.held()).isBetween(100, 300);
    }

    @Test
    void selectsByCauseReasonRouteTimeAndLimit() {
        add(Reason.TOKEN_EXPIRED, "/a", Refusals.NOW.minusSeconds(60), "old");
        add(Reason.TOKEN_EXPIRED, "/a", Refusals.NOW, "token");
        add(Reason.BAD_CREDENTIALS, "/b", Refusals.NOW, "password");

        assertThat(ring.select(query(Cause.TOKEN_OR_SESSION, null, null, null))).containsExactly("token", "old");
        assertThat(ring.select(query(null, Reason.BAD_CREDENTIALS, null, null))).containsExactly("password");
        assertThat(ring.select(query(null, null, "/b", null))).containsExactly("password");
        assertThat(ring.select(query(null, null, null, Refusals.NOW))).containsExactly("password", "token");
        assertThat(ring.select(new EventRing.Query(1, null, null, null, null))).containsExactly("password");
    }

    @Test
    void leavesOutWhatCannotBeWritten() {
        add(Reason.TOKEN_EXPIRED, "/a", Refusals.NOW, "first");
        add(Reason.TOKEN_EXPIRED, "/a", Refusals.NOW, () -> {
            throw new IllegalStateException("of this test");
        });

        assertThat(ring.select(ALL)).containsExactly("first");
    }

    private void add(Reason reason, String route, Instant time, String line) {
        add(reason, route, time, () -> line);
    }

    private void add(Reason reason, String route, Instant time, Supplier<String> line) {
        ring.accept(Refusals.event(Refusals.onRoute(route, time), Refusals.diagnosis(reason)), new EventLine(line));
    }

    private static EventRing.Query query(
            @Nullable Cause cause, @Nullable Reason reason, @Nullable String route, @Nullable Instant since) {
        return new EventRing.Query(Integer.MAX_VALUE, cause, reason, route, since);
    }
}
