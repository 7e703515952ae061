package io.why401.engine.capture;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who said 401, and where.
 *
 * @param className the application's class nearest to the decision, else the library's; null when no stack was seen
 * @param line -1 when unknown
 * @param frames application frames, nearest first, at most 8, as {@code class.method:line}
 * @param originalStatus on an ERROR dispatch: the status that the error page was about
 * @param sessionSuperseded by Spring Security's expired-session strategy: a newer login has ended the session
 * @param containerReason null when the container did not refuse by itself, or does not say why
 */
public record DecisionFacts(
        DecidedBy decidedBy,
        @Nullable String className,
        @Nullable String method,
        int line,
        List<String> frames,
        @Nullable Integer originalStatus,
        Authenticated authenticated,
        boolean sessionSuperseded,
        @Nullable ContainerReason containerReason) {

    public DecisionFacts {
        frames = List.copyOf(frames);
    }

    /** One of which the container says nothing. */
    public DecisionFacts(
            DecidedBy decidedBy,
            @Nullable String className,
            @Nullable String method,
            int line,
            List<String> frames,
            @Nullable Integer originalStatus,
            Authenticated authenticated) {
        this(decidedBy, className, method, line, frames, originalStatus, authenticated, false, null);
    }
}
