package io.why401.engine.diagnose;

import io.why401.engine.capture.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * Step 6, sessions: one was ended by a newer login. Asked before the exceptions, because the strategy that answers then may
 * hand any of them to an entry point, while the filter that asks it builds none (Spring Security 4.2 to 7.1).
 */
final class SupersededRule implements Rule {

    @Override
    public @Nullable Verdict judge(Refusal refusal, Sightings sightings) {
        return refusal.decision().sessionSuperseded()
                ? Verdict.observed(
                        Reason.SESSION_SUPERSEDED, "expired-session strategy of ConcurrentSessionFilter (decision)")
                : null;
    }
}
