package io.why401.engine.capture;

import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** All of a {@link Refusal} that must be read when the 401 is decided: at the commit it is cleared or gone. */
record Decision(
        RequestFacts request,
        ClientFacts client,
        CredentialFacts credentials,
        @Nullable TokenFacts token,
        @Nullable RuleFacts rule,
        DecisionFacts decision,
        List<ThrownFacts> handedOver,
        List<ThrownFacts> witnessed,
        @Nullable TraceFacts trace,
        Supplier<@Nullable String> nearestRoute) {}
