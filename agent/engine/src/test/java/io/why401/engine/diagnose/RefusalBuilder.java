package io.why401.engine.diagnose;

import io.why401.engine.capture.*;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A refusal to order: by default nothing was presented at an existing path, and Spring Security refused before the handler. */
public final class RefusalBuilder {

    public static final Instant NOW = Instant.parse("2026-05-01T12:00:00Z");

    private String method = "GET";
    private Routing routing = Routing.MATCHED;
    private boolean handlerReached;
    private boolean secure = true;
    private String host = "api.example";
    private @Nullable String origin;
    private Dispatch dispatch = Dispatch.REQUEST;
    private boolean preflight;
    private Scheme scheme = Scheme.NONE;
    private @Nullable String schemeText;
    private CredentialLocation location = CredentialLocation.NONE;
    private @Nullable CredentialProblem problem;
    private @Nullable SessionFacts session;
    private List<String> queryKeys = List.of();
    private @Nullable String apiKeyHeader;
    private @Nullable TokenFacts token;
    private @Nullable RuleFacts rule;
    private DecidedBy decidedBy = DecidedBy.SECURITY;
    private @Nullable ContainerReason containerReason;
    private @Nullable String className = "org.springframework.security.web.access.ExceptionTranslationFilter";
    private @Nullable Integer originalStatus;
    private Authenticated authenticated = Authenticated.NO;
    private boolean superseded;
    private final List<ThrownFacts> handedOver = new ArrayList<>();
    private final List<ThrownFacts> witnessed = new ArrayList<>();
    private @Nullable OutgoingFacts outgoing;
    private @Nullable String failedCheck;
    private List<ChallengeFacts> challenges = List.of(new ChallengeFacts("Bearer", Map.of()));
    private boolean allowOrigin;

    public static RefusalBuilder refusal() {
        return new RefusalBuilder();
    }

    RefusalBuilder presented(Scheme presented, CredentialLocation where) {
        scheme = presented;
        location = where;
        return this;
    }

    RefusalBuilder bearer(TokenFacts facts) {
        token = facts;
        return presented(Scheme.BEARER, CredentialLocation.AUTHORIZATION);
    }

    RefusalBuilder basic() {
        return presented(Scheme.BASIC, CredentialLocation.AUTHORIZATION);
    }

    RefusalBuilder ntlm() {
        schemeText = "NTLM";
        return presented(Scheme.OTHER, CredentialLocation.AUTHORIZATION);
    }

    RefusalBuilder apiKey() {
        apiKeyHeader = "X-API-Key";
        return presented(Scheme.API_KEY, CredentialLocation.API_KEY_HEADER);
    }

    RefusalBuilder session(@Nullable Boolean valid) {
        session = new SessionFacts(valid);
        scheme = scheme == Scheme.NONE ? Scheme.SESSION : scheme;
        return this;
    }

    RefusalBuilder unknownSession(SessionFacts unknown) {
        session = unknown;
        return presented(Scheme.SESSION, CredentialLocation.COOKIE);
    }

    RefusalBuilder superseded() {
        superseded = true;
        return session(false);
    }

    RefusalBuilder query(String key) {
        queryKeys = List.of(key);
        return this;
    }

    RefusalBuilder problem(CredentialProblem shape) {
        problem = shape;
        return this;
    }

    RefusalBuilder chain(String... mechanisms) {
        rule = rule(RuleFacts.Source.SPRING_SECURITY, "authenticated", false, false, mechanisms);
        return this;
    }

    RefusalBuilder foreignChain() {
        rule = rule(RuleFacts.Source.SPRING_SECURITY, "authenticated", true, false);
        return this;
    }

    RefusalBuilder sessionChain(String... mechanisms) {
        rule = rule(RuleFacts.Source.SPRING_SECURITY, "authenticated", false, true, mechanisms);
        return this;
    }

    RefusalBuilder requirement(String requirement, String... mechanisms) {
        rule = rule(RuleFacts.Source.SPRING_SECURITY, requirement, false, false, mechanisms);
        return this;
    }

    RefusalBuilder addressFilter() {
        rule = rule(RuleFacts.Source.ADDRESS_FILTER, "10.0.0.0/8", false, false);
        return this;
    }

    private static RuleFacts rule(
            RuleFacts.Source source, String requirement, boolean foreign, boolean sessions, String... mechanisms) {
        return new RuleFacts(source, "api", 0, "/**", requirement, List.of(mechanisms), foreign, sessions);
    }

    RefusalBuilder by(DecidedBy who) {
        decidedBy = who;
        className = who == DecidedBy.APPLICATION ? "com.acme.KeyFilter" : "org.apache.catalina.Authenticator";
        return this;
    }

    RefusalBuilder inClass(String name) {
        className = name;
        return this;
    }

    /** Under a security constraint, with what the container says. */
    RefusalBuilder constraint(String mechanism, @Nullable ContainerReason reason) {
        rule = rule(RuleFacts.Source.SERVLET_CONSTRAINT, "roles clerk", false, false, mechanism);
        containerReason = reason;
        return by(DecidedBy.CONTAINER);
    }

    RefusalBuilder reached() {
        handlerReached = true;
        return this;
    }

    RefusalBuilder inHandler() {
        handlerReached = true;
        return by(DecidedBy.APPLICATION);
    }

    RefusalBuilder as(Authenticated who) {
        authenticated = who;
        return this;
    }

    RefusalBuilder errorDispatch(int status) {
        dispatch = Dispatch.ERROR;
        originalStatus = status;
        return this;
    }

    RefusalBuilder asyncDispatch() {
        dispatch = Dispatch.ASYNC;
        return this;
    }

    RefusalBuilder preflight() {
        method = "OPTIONS";
        preflight = true;
        return origin("https://shop.example");
    }

    RefusalBuilder origin(String value) {
        origin = value;
        return this;
    }

    RefusalBuilder allowOrigin() {
        allowOrigin = true;
        return this;
    }

    RefusalBuilder routing(Routing value) {
        routing = value;
        return this;
    }

    RefusalBuilder plainHttp(String to) {
        secure = false;
        host = to;
        return this;
    }

    RefusalBuilder challenge(String challengeScheme, Map<String, String> parameters) {
        challenges = List.of(new ChallengeFacts(challengeScheme, parameters));
        return this;
    }

    RefusalBuilder nextToken(String challengeScheme) {
        challenges = List.of(new ChallengeFacts(challengeScheme, Map.of(), true));
        return this;
    }

    RefusalBuilder noChallenge() {
        challenges = List.of();
        return this;
    }

    RefusalBuilder handedOver(Thrown thrown) {
        handedOver.add(thrown.facts());
        return this;
    }

    /** A client that throws nothing was answered 401. */
    RefusalBuilder refusedBehind(String host, String method, String challenge) {
        outgoing = new OutgoingFacts(host, method, challenge);
        return this;
    }

    RefusalBuilder failedCheck(String check) {
        failedCheck = check;
        return this;
    }

    RefusalBuilder witnessed(Thrown thrown) {
        witnessed.add(thrown.facts());
        return this;
    }

    Refusal build() {
        boolean route = routing == Routing.MATCHED;
        return new Refusal(
                NOW,
                new RequestFacts(
                        method,
                        "/orders/1",
                        queryKeys,
                        routing,
                        route ? "/orders/{id}" : null,
                        null,
                        handlerReached,
                        routing == Routing.METHOD_NOT_SUPPORTED ? List.of("POST") : List.of(),
                        "HTTP/1.1",
                        secure,
                        host,
                        origin,
                        null,
                        dispatch,
                        null,
                        preflight,
                        false),
                new ClientFacts("192.0.2.7", null),
                new CredentialFacts(
                        location == CredentialLocation.AUTHORIZATION,
                        location == CredentialLocation.AUTHORIZATION ? 1 : 0,
                        scheme,
                        schemeText,
                        location,
                        problem,
                        session,
                        null,
                        null,
                        queryKeys,
                        apiKeyHeader),
                token,
                rule,
                new DecisionFacts(
                        decidedBy,
                        className,
                        "handle",
                        42,
                        List.of(),
                        originalStatus,
                        authenticated,
                        superseded,
                        containerReason),
                handedOver,
                witnessed,
                outgoing,
                failedCheck,
                new ResponseFacts(401, challenges, allowOrigin),
                null,
                () -> null,
                Application.unknown());
    }
}
