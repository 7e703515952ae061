package io.why401.engine.publish.logger;

import io.why401.engine.diagnose.Cause;

/**
 * A caller's fault is business as usual, one of our own is not. Nothing is an ERROR: whoever pages on the application's errors
 * would be woken by its agent.
 */
enum Level {
    INFO,
    WARN;

    static Level of(Cause cause) {
        return cause.ours() ? WARN : INFO;
    }
}
