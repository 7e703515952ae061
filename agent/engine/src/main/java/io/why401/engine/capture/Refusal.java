package io.why401.engine.capture;

import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * One committed 401: facts copied once, redacted, immutable. No library object is reachable from here but weakly, so it may
 * wait in a queue for as long as it likes.
 *
 * @param token null when no bearer-like credential was presented
 * @param rule null when no security framework or constraint was found
 * @param handedOver the exceptions that the refusal was handed on with, first first; each with its causes
 * @param witnessed exceptions that came into being while the request was handled, in order, without those reachable from {@code handedOver}
 * @param outgoing the last 401 that another service gave to this one for the request; null when there was none
 * @param failedCheck the class and method of a library's that found a signature not to fit, and threw nothing; null when none
 *     did, or another key fitted later
 * @param nearestRoute for a path without a route, the template it was perhaps meant for: worked out when asked, on the
 *     agent's thread, since it looks at every route
 * @param application whose metrics and log the refusal belongs into
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
        @Nullable OutgoingFacts outgoing,
        @Nullable String failedCheck,
        ResponseFacts response,
        @Nullable TraceFacts trace,
        Supplier<@Nullable String> nearestRoute,
        Application application) {

    public Refusal {
        handedOver = List.copyOf(handedOver);
        witnessed = List.copyOf(witnessed);
    }

    /** With everything worked out that was put off: nothing but text is reachable from it. On the agent's thread. */
    public Refusal settled() {
        handedOver.forEach(ThrownFacts::settle);
        witnessed.forEach(ThrownFacts::settle);
        String nearest = nearestRoute.get();
        return new Refusal(
                time,
                request,
                client,
                credentials,
                token,
                rule,
                decision,
                handedOver,
                witnessed,
                outgoing,
                failedCheck,
                response,
                trace,
                () -> nearest,
                application);
    }

    /** One for whose path there is nothing to suggest, and that no other service was asked for. */
    public Refusal(
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
        this(
                time,
                request,
                client,
                credentials,
                token,
                rule,
                decision,
                handedOver,
                witnessed,
                null,
                null,
                response,
                trace,
                () -> null,
                Application.unknown());
    }
}
