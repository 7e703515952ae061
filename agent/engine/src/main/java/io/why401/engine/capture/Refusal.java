package io.why401.engine.capture;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One committed 401: facts copied once, redacted, immutable. No library object is reachable from here, so it may wait in
 * a queue for as long as it likes.
 *
 * @param token null when no bearer-like credential was presented
 * @param rule null when no security framework or constraint was found
 * @param handedOver the exceptions that the refusal was handed on with, first first; each with its causes
 * @param witnessed exceptions that came into being while the request was handled, in order, without those reachable from {@code handedOver}
 */
public record Refusal(
        Instant time,
        RequestFacts request,
        ClientFacts client,
        CredentialFacts credentials,
        @Nullable TokenFacts token,
        @Nullable RuleFacts rule,
        DecisionFacts decision,
        List<ThrownFacts> handedOver,
        List<ThrownFacts> witnessed,
        ResponseFacts response,
        @Nullable TraceFacts trace) {

    public Refusal {
        handedOver = List.copyOf(handedOver);
        witnessed = List.copyOf(witnessed);
    }
}
