package io.why401.engine.capture;

import java.util.List;

/** The response as it left. */
public record ResponseFacts(int status, List<ChallengeFacts> challenges, boolean allowOriginPresent) {

    public ResponseFacts {
        challenges = List.copyOf(challenges);
    }
}
