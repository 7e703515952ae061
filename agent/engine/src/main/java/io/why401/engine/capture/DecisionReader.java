package io.why401.engine.capture;

import io.why401.engine.capture.container.ContainerView;
import io.why401.engine.capture.container.RequestView;
import io.why401.engine.capture.container.ServletRequestView;
import io.why401.engine.capture.credential.CredentialReader;
import io.why401.engine.capture.redact.Fingerprints;
import io.why401.engine.capture.redact.Scrubber;
import io.why401.engine.capture.spring.MethodSecurityRules;
import io.why401.engine.capture.spring.ReactiveRoutes;
import io.why401.engine.capture.spring.ReactiveSecurityRules;
import io.why401.engine.capture.spring.Routes;
import io.why401.engine.capture.spring.SecurityRules;
import io.why401.engine.capture.thrown.StackReader;
import io.why401.engine.capture.thrown.ThrownReader;
import io.why401.engine.health.AgentHealth;
import io.why401.engine.settings.Settings;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads everything that must be read while the 401 is decided, on the deciding thread. A part that cannot be read is
 * counted and left out; the rest goes on.
 */
final class DecisionReader {

    private final AgentHealth health;
    private final Members members;
    private final CredentialReader credentials;
    private final SessionReader sessions;
    private final ClientReader clients;
    private final Routes routes;
    private final SecurityRules rules;
    private final ReactiveRoutes reactiveRoutes;
    private final ReactiveSecurityRules reactiveRules;
    private final MethodSecurityRules methodRules;
    private final ThrownReader exceptions;
    private final StackReader stacks = new StackReader();

    DecisionReader(
            Settings settings, ThrownReader exceptions, Members members, AgentHealth health, InstantSource clock) {
        this.health = health;
        this.members = members;
        Fingerprints fingerprints = new Fingerprints(settings.hashKey());
        this.credentials = new CredentialReader(settings, fingerprints);
        this.sessions = new SessionReader(members, clock);
        this.clients = new ClientReader(settings.identity().addresses(), fingerprints);
        this.routes = new Routes(members);
        this.rules = new SecurityRules(members);
        this.reactiveRoutes = new ReactiveRoutes(members);
        this.reactiveRules = new ReactiveSecurityRules(members);
        this.methodRules = new MethodSecurityRules(members);
        this.exceptions = exceptions;
    }

    /**
     * The facts; from here on the exchange's scrubber knows this request's secrets.
     *
     * @param own the container's own request object
     */
    Decision read(ContainerView container, Object own, RequestView request, Exchange exchange) {
        Scrubber scrubber = exchange.scrubber();
        StackReader.Seen refusedInFilter = exchange.refusedInFilter();
        StackReader.Seen stack = refusedInFilter != null
                ? refusedInFilter
                : request.isReactive() ? stacks.readReactive() : stacks.read();
        SessionFacts session = part("session", () -> sessions.read(container, request));
        CredentialReader.Presented presented = credentials.read(request, session, scrubber);
        List<Handover> handovers = exchange.handovers();
        Routes.Found found = answeredByFilter(handovers) ? Routes.Found.NOTHING : part("routes", () -> route(request));
        Routes.Found route = found != null ? found : Routes.Found.NOTHING;
        String decider = stack.login() != null ? stack.login() : stack.decider();
        ContainerReason reason = decider == null || !handovers.isEmpty()
                ? null
                : part("container_reason", () -> container.reason(request, decider, presented.user()));
        boolean byContainer = handovers.isEmpty() && (stack.decidedBy() == DecidedBy.CONTAINER || reason != null);
        List<Throwable> handedOver = outermost(handovers);
        RuleFacts rule = rule(container, own, request, byContainer ? decider : null, handovers, handedOver);
        Application application = Application.here();
        List<ThrownFacts> witnessed = read(unexplained(witnesses(request, exchange), handedOver), scrubber);
        return new Decision(
                RequestReader.read(request, route, !request.knowsItsHandler() && stack.inHandler()),
                clients.read(request),
                presented.withCertificate(request, rule),
                presented.token(),
                rule,
                decision(request, Place.of(stack, route, witnessed), stack, handovers, reason),
                read(handedOver, scrubber),
                witnessed,
                exchange.outgoing(),
                exchange.failedCheck(),
                TraceReader.read(request.header("traceparent"), application),
                route.nearest(),
                application);
    }

    /**
     * The container's own rule when it refused by itself, else the security framework's.
     *
     * @param decider the container's class, null when it was not the container
     */
    private @Nullable RuleFacts rule(
            ContainerView container,
            Object own,
            RequestView request,
            @Nullable String decider,
            List<Handover> handovers,
            List<Throwable> handedOver) {
        RuleFacts constraint =
                decider == null ? null : part("constraints", () -> container.rule(own, request, decider));
        return constraint != null ? constraint : part("rules", () -> rule(request, handovers, handedOver));
    }

    private @Nullable RuleFacts rule(RequestView request, List<Handover> handovers, List<Throwable> handedOver) {
        RuleFacts chain = request.isReactive()
                ? reactiveRules.of(request, filters(handovers))
                : rules.of(asSecuritySawIt(request, handovers), filters(handovers));
        return methodRules.behind(request, chain, handedOver);
    }

    private Routes.Found route(RequestView request) {
        return request.isReactive() ? reactiveRoutes.of(request) : routes.of(request);
    }

    private <T> @Nullable T part(String name, Part<T> reading) {
        try {
            return reading.read();
        } catch (RuntimeException | LinkageError unreadable) {
            health.error("capture_" + name, unreadable);
            return null;
        }
    }

    private interface Part<T> {
        @Nullable
        T read();
    }

    /** In a forward or an error dispatch the chain saw another path than the container's request has. */
    private RequestView asSecuritySawIt(RequestView request, List<Handover> handovers) {
        return handovers.isEmpty()
                ? request
                : ServletRequestView.innermost(
                        members, handovers.get(handovers.size() - 1).request());
    }

    /** A login URL belongs to a filter and stands in no route table. */
    private boolean answeredByFilter(List<Handover> handovers) {
        for (Handover handover : handovers) {
            if (SecurityContextReader.isLoginFilter(handover.by())) {
                return true;
            }
        }
        return false;
    }

    private static List<Object> filters(List<Handover> handovers) {
        List<Object> filters = new ArrayList<>(handovers.size());
        for (Handover handover : handovers) {
            filters.add(handover.by());
        }
        return filters;
    }

    private static DecisionFacts decision(
            RequestView request,
            Place place,
            StackReader.Seen stack,
            List<Handover> handovers,
            @Nullable ContainerReason reason) {
        // An entry point that the application wrote is still the security framework's decision.
        DecidedBy decidedBy = handovers.isEmpty() ? stack.decidedBy() : DecidedBy.SECURITY;
        Object status = request.servletAttribute("error.status_code");
        boolean onErrorPage = RequestReader.dispatch(request) == Dispatch.ERROR;
        return new DecisionFacts(
                decidedBy,
                place.className(),
                place.method(),
                place.line(),
                place.frames(),
                onErrorPage && status instanceof Integer code ? code : null,
                authenticated(request, handovers),
                stack.superseded(),
                reason);
    }

    /** On an error page the exception that the page is about stands first: it came first. */
    private static List<Throwable> witnesses(RequestView request, Exchange exchange) {
        List<Throwable> witnesses = new ArrayList<>(exchange.witnesses());
        if (RequestReader.dispatch(request) == Dispatch.ERROR
                && request.servletAttribute("error.exception") instanceof Throwable shown
                && witnesses.stream().noneMatch(known -> known == shown)) {
            witnesses.add(0, shown);
        }
        return witnesses;
    }

    private static Authenticated authenticated(RequestView request, List<Handover> handovers) {
        for (Handover handover : handovers) {
            if (handover.authenticated() != Authenticated.UNKNOWN) {
                return handover.authenticated();
            }
        }
        return request.hasPrincipal() ? Authenticated.YES : Authenticated.UNKNOWN;
    }

    /** Without those that are the cause of another: an AccessDeniedException comes back inside an InsufficientAuthenticationException. */
    private static List<Throwable> outermost(List<Handover> handovers) {
        List<Throwable> all = new ArrayList<>(handovers.size());
        for (Handover handover : handovers) {
            all.add(handover.exception());
        }
        return unexplained(all, all);
    }

    /** Those of {@code candidates} that are not reachable as a cause from {@code others}, or as one of them. */
    private static List<Throwable> unexplained(List<Throwable> candidates, List<Throwable> others) {
        List<Throwable> left = new ArrayList<>(candidates.size());
        for (Throwable candidate : candidates) {
            boolean explained = false;
            for (Throwable other : others) {
                explained |= candidates == others
                        ? isCauseOf(candidate, ThrownReader.cause(other))
                        : isCauseOf(candidate, other);
            }
            if (!explained) {
                left.add(candidate);
            }
        }
        return left;
    }

    private static boolean isCauseOf(Throwable candidate, @Nullable Throwable thrown) {
        Throwable at = thrown;
        for (int depth = 0; at != null && depth < 16; depth++) {
            if (at == candidate) {
                return true;
            }
            at = ThrownReader.cause(at);
        }
        return false;
    }

    private List<ThrownFacts> read(List<Throwable> throwables, Scrubber scrubber) {
        List<ThrownFacts> facts = new ArrayList<>(throwables.size());
        for (Throwable thrown : throwables) {
            ThrownFacts read = part("exceptions", () -> exceptions.read(thrown, scrubber));
            if (read != null) {
                facts.add(read);
            }
        }
        return facts;
    }
}
