package io.why401.engine.publish;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class GuessingTest {

    private final AtomicLong now = new AtomicLong();
    private final Guessing guessing = new Guessing(now::get);

    @Test
    void countsASubjectOnceForEachNetwork() {
        for (int round = 0; round < 3; round++) {
            for (int user = 0; user < 30; user++) {
                guessing.add("198.51.100.0/24", "user-" + user);
            }
            guessing.add("203.0.113.0/24", "one-" + round);
        }

        assertThat(guessing.subjects()).isEqualTo(30);
    }

    @Test
    void forgetsAfterTenMinutes() {
        guessing.add("198.51.100.0/24", "a");
        guessing.add("198.51.100.0/24", "b");
        pass(6);
        guessing.add("198.51.100.0/24", "c");

        assertThat(guessing.subjects()).isEqualTo(3);

        pass(5);
        assertThat(guessing.subjects()).isEqualTo(1);

        pass(5);
        assertThat(guessing.subjects()).isZero();
    }

    @Test
    void forgetsAllAfterALongSilence() {
        guessing.add("198.51.100.0/24", "a");
        pass(60);

        assertThat(guessing.subjects()).isZero();
    }

    @Test
    void keepsTheGuesserAmongNetworksWithoutNumber() {
        for (int user = 0; user < 30; user++) {
            guessing.add("198.51.100.0/24", "user-" + user);
        }
        for (int network = 0; network < 10_000; network++) {
            guessing.add("network-" + network, "same");
        }

        assertThat(guessing.subjects()).isEqualTo(30);
    }

    @Test
    void endsAtItsBound() {
        for (int user = 0; user < 10_000; user++) {
            guessing.add("198.51.100.0/24", "user-" + user);
        }

        assertThat(guessing.subjects()).isEqualTo(GuessedSubjects.MAX);
    }

    private void pass(long minutes) {
        now.addAndGet(TimeUnit.MINUTES.toNanos(minutes));
    }
}
