package io.why401.engine.publish.otlp;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What became of one request.
 *
 * @param rejected of an accepted one: how many records the collector did not take (partial success)
 * @param detail for a person, short; empty when there is nothing to say
 * @param retryAfter how long the collector wants to be left alone; null when it does not say
 */
record Answer(
        Outcome outcome,
        long rejected,
        String detail,
        @Nullable Duration retryAfter) {

    enum Outcome {
        ACCEPTED,
        /** Might be taken later: 429, 502, 503, 504, or no answer at all. */
        LATER,
        /** Would be refused again. */
        REFUSED
    }

    static Answer later(String detail) {
        return new Answer(Outcome.LATER, 0, detail, null);
    }

    boolean accepted() {
        return outcome == Outcome.ACCEPTED;
    }
}
