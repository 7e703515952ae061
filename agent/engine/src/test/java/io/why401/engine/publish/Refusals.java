package io.why401.engine.publish;

import io.why401.engine.capture.Application;
import io.why401.engine.capture.Authenticated;
import io.why401.engine.capture.ChallengeFacts;
import io.why401.engine.capture.ClientFacts;
import io.why401.engine.capture.CredentialFacts;
import io.why401.engine.capture.CredentialLocation;
import io.why401.engine.capture.CredentialProblem;
import io.why401.engine.capture.DecidedBy;
import io.why401.engine.capture.DecisionFacts;
import io.why401.engine.capture.Dispatch;
import io.why401.engine.capture.Refusal;
import io.why401.engine.capture.RequestFacts;
import io.why401.engine.capture.ResponseFacts;
import io.why401.engine.capture.Routing;
import io.why401.engine.capture.RuleFacts;
import io.why401.engine.capture.Scheme;
import io.why401.engine.capture.SessionFacts;
import io.why401.engine.capture.ThrownAt;
import io.why401.engine.capture.ThrownFacts;
import io.why401.engine.capture.TokenFacts;
import io.why401.engine.capture.TraceFacts;
import io.why401.engine.diagnose.Confidence;
import io.why401.engine.diagnose.Diagnosis;
import io.why401.engine.diagnose.Explanation;
import io.why401.engine.diagnose.Finding;
import io.why401.engine.diagnose.Prevention;
import io.why401.engine.diagnose.Reason;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Refusals for tests: one with nothing but what must be, one with everything, one with everything too long. */
final class Refusals {

    static final Instant NOW = Instant.parse("2026-11-24T10:15:30.123456789Z");

    private Refusals() {}

    static Refusal minimal() {
        return on("GET", Routing.NO_ROUTE, null, null, null, NOW);
    }

    static Refusal onRoute(String route) {
        return on("GET", Routing.MATCHED, route, null, null, NOW);
    }

    static Refusal onRoute(String route, Instant time) {
        return on("GET", Routing.MATCHED, route, null, null, time);
    }

    /** So much later, in a trace of that digit only. */
    static Refusal traced(int seconds, String digit) {
        Refusal plain = minimal();
        return new Refusal(
                NOW.plusSeconds(seconds),
                plain.request(),
                plain.client(),
                plain.credentials(),
                plain.token(),
                plain.rule(),
                plain.decision(),
                plain.handedOver(),
                plain.witnessed(),
                plain.response(),
                new TraceFacts(digit.repeat(32), digit.repeat(16)));
    }

    static Refusal of(Application application) {
        Refusal plain = minimal();
        return new Refusal(
                plain.time(),
                plain.request(),
                plain.client(),
                plain.credentials(),
                plain.token(),
                plain.rule(),
                plain.decision(),
                plain.handedOver(),
                plain.witnessed(),
                plain.outgoing(),
                plain.failedCheck(),
                plain.response(),
                plain.trace(),
                plain.nearestRoute(),
                application);
    }

    static Refusal withToken(TokenFacts token) {
        return on("GET", Routing.MATCHED, "/orders", token, null, NOW);
    }

    static Refusal on(
            String method,
            Routing routing,
            @Nullable String route,
            @Nullable TokenFacts token,
            @Nullable RuleFacts rule,
            Instant time) {
        RequestFacts request = new RequestFacts(
                method,
                "/orders/7",
                List.of(),
                routing,
                route,
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
                false);
        CredentialFacts credentials = new CredentialFacts(
                false, 0, Scheme.NONE, null, CredentialLocation.NONE, null, null, null, null, List.of(), null);
        DecisionFacts decision =
                new DecisionFacts(DecidedBy.UNKNOWN, null, null, -1, List.of(), null, Authenticated.UNKNOWN);
        return new Refusal(
                time,
                request,
                new ClientFacts(null, null),
                credentials,
                token,
                rule,
                decision,
                List.of(),
                List.of(),
                new ResponseFacts(401, List.of(), false),
                null);
    }

    static TokenFacts tokenExpiredAt(Instant expiry, @Nullable String issuer) {
        return new TokenFacts(
                TokenFacts.Kind.JWT,
                false,
                null,
                null,
                null,
                issuer,
                List.of(),
                null,
                null,
                expiry,
                null,
                null,
                null,
                null);
    }

    static RuleFacts rule(@Nullable String chain, @Nullable String matcher, @Nullable String requirement) {
        return new RuleFacts(RuleFacts.Source.SPRING_SECURITY, chain, 0, matcher, requirement, List.of(), false, false);
    }

    static Refusal full() {
        return full("x", 1);
    }

    /** Every list far over its cap and every text {@code letters} repeated 5,000 times. */
    static Refusal excessive(String letters) {
        return full(letters, 5_000);
    }

    private static Refusal full(String letters, int times) {
        String text = letters.repeat(times);
        List<String> texts = Collections.nCopies(times == 1 ? 1 : 100, text);
        RequestFacts request = new RequestFacts(
                text,
                "/" + text,
                texts,
                Routing.MATCHED,
                text,
                text,
                true,
                texts,
                text,
                true,
                text,
                text,
                text,
                Dispatch.ERROR,
                text,
                false,
                true);
        CredentialFacts credentials = new CredentialFacts(
                true,
                2,
                Scheme.BEARER,
                text,
                CredentialLocation.AUTHORIZATION,
                CredentialProblem.QUOTED,
                new SessionFacts(false),
                text,
                text,
                texts,
                text);
        TokenFacts token = new TokenFacts(
                TokenFacts.Kind.JWT,
                false,
                text,
                text,
                text,
                "https://" + text,
                texts,
                NOW.minusSeconds(7_200),
                NOW.plusSeconds(60),
                NOW.minusSeconds(90),
                text,
                text,
                text,
                text);
        RuleFacts rule = new RuleFacts(RuleFacts.Source.SERVLET_CONSTRAINT, text, 3, text, text, texts, true, true);
        DecisionFacts decision = new DecisionFacts(DecidedBy.SECURITY, text, text, 42, texts, 500, Authenticated.YES);
        ThrownFacts cause = new ThrownFacts(text, List.of(text), null, ThrownAt.known(null), Map.of(), null);
        ThrownFacts thrown =
                new ThrownFacts(text, List.of(text), text, ThrownAt.known(text), Map.of("code", "1"), cause);
        List<ChallengeFacts> challenges = Collections.nCopies(
                texts.size(),
                new ChallengeFacts(text, Map.of("realm", text, "error", text, "error_description", text)));
        return new Refusal(
                NOW,
                request,
                new ClientFacts(text, text),
                credentials,
                token,
                rule,
                decision,
                Collections.nCopies(texts.size(), thrown),
                List.of(thrown),
                new ResponseFacts(401, challenges, true),
                new TraceFacts("0af7651916cd43dd8448eb211c80319c", "b7ad6b7169203331"));
    }

    static Diagnosis diagnosis(Reason reason) {
        return new Diagnosis(
                reason, Confidence.OBSERVED, "what happened", List.of(), List.of(), DecidedBy.SECURITY, null);
    }

    static Diagnosis fullDiagnosis(String text) {
        return new Diagnosis(
                Reason.TOKEN_EXPIRED,
                Confidence.PROVEN,
                text,
                Collections.nCopies(100, text),
                List.of(Reason.TOKEN_ISSUER_MISMATCH, Prevention.CHALLENGE_MISSING),
                DecidedBy.UPSTREAM,
                new Diagnosis.Upstream(text, text, 401, text));
    }

    static Event event(Refusal refusal, Diagnosis diagnosis) {
        return new Event("000000000000000000000000", refusal, diagnosis, "orders", "host:1");
    }

    static Function<Finding, Explanation> explanations() {
        return finding -> new Explanation(
                "means " + finding.id(), "looks so", "comes so", "caller, do this", "operator, do that", "not that");
    }
}
