package io.why401.engine.capture;

import java.time.Instant;
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
        @Nullable OutgoingFacts outgoing,
        @Nullable String failedCheck,
        @Nullable TraceFacts trace,
        Supplier<@Nullable String> nearestRoute,
        Application application) {

    /** Now that the response has left. */
    Refusal refusal(Instant at, ResponseFacts response) {
        return new Refusal(
                at,
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
                nearestRoute,
                application);
    }

    /**
     * Of a 401 that left and could not be read: it is counted all the same. It says neither that something was presented
     * nor that nothing was, so the diagnosis has to leave it unclassified.
     */
    static Decision unread() {
        return new Decision(
                new RequestFacts(
                        "",
                        "",
                        List.of(),
                        Routing.UNKNOWN,
                        null,
                        null,
                        false,
                        List.of(),
                        null,
                        false,
                        null,
                        null,
                        null,
                        Dispatch.REQUEST,
                        null,
                        false,
                        false),
                new ClientFacts(null, null),
                new CredentialFacts(
                        false,
                        0,
                        Scheme.NONE,
                        null,
                        CredentialLocation.AUTHORIZATION,
                        null,
                        null,
                        null,
                        null,
                        List.of(),
                        null),
                null,
                null,
                new DecisionFacts(DecidedBy.UNKNOWN, null, null, -1, List.of(), null, Authenticated.UNKNOWN),
                List.of(),
                List.of(),
                null,
                null,
                null,
                () -> null,
                Application.unknown());
    }
}
