package io.why401.engine.publish;

import io.why401.engine.capture.Refusal;
import io.why401.engine.diagnose.Diagnosis;

/** What stands in the queue between request threads and the event thread. */
sealed interface Queued {

    /** A refusal that becomes an event. */
    record Waiting(Refusal refusal, Diagnosis diagnosis) implements Queued {}

    /** Wakes the event thread so that it sees that it is to stop. */
    enum Wake implements Queued {
        UP
    }
}
