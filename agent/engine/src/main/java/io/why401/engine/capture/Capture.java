package io.why401.engine.capture;

import io.why401.engine.capture.container.ContainerView;
import io.why401.engine.capture.container.RequestView;
import io.why401.engine.capture.container.ServletView;
import io.why401.engine.capture.container.TomcatView;
import io.why401.engine.capture.container.UndertowView;
import io.why401.engine.capture.credential.Challenges;
import io.why401.engine.capture.redact.Scrubber;
import io.why401.engine.capture.thrown.ExceptionDetails;
import io.why401.engine.health.AgentHealth;
import io.why401.engine.settings.Settings;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;

/**
 * The path of one 401 on the request's own threads: what was witnessed and handed over is kept on the exchange, the
 * decision is read once, the commit makes a {@link Refusal} of it. Throws what it throws: {@link BridgeListener} stands
 * in front of it.
 */
public final class Capture {

    private final List<ContainerView> containers;
    private final ServletView servlets;
    private final DecisionReader decisions;
    private final Members members;
    private final AgentHealth health;
    private final InstantSource clock;
    private final Consumer<Refusal> refusals;
    private final LongConsumer nanosSpent;

    /**
     * Captures for the given receivers.
     *
     * @param refusals called on the request's thread, once for each committed 401
     * @param nanosSpent told once for each, after {@code refusals}: time on the request's threads
     */
    public Capture(
            Settings settings,
            ExceptionDetails wanted,
            AgentHealth health,
            InstantSource clock,
            Consumer<Refusal> refusals,
            LongConsumer nanosSpent) {
        this.health = health;
        this.members = new Members(health);
        this.containers = List.of(new TomcatView(members), new UndertowView(members, health));
        this.servlets = new ServletView(members, health);
        this.decisions = new DecisionReader(settings, wanted, members, health);
        this.clock = clock;
        this.refusals = refusals;
        this.nanosSpent = nanosSpent;
    }

    /** Without a request on this thread it is dropped: guessing would blame another one. */
    void witnessed(@Nullable Object scope, Throwable exception) {
        Exchange exchange = exchange(scope);
        if (exchange != null) {
            exchange.witness(exception);
        }
    }

    void handedOver(@Nullable Object scope, Object request, Throwable exception, Object by) {
        Exchange exchange = exchange(scope);
        if (exchange != null) {
            exchange.handOver(new Handover(request, exception, by, authenticated(by, exception)));
        }
    }

    /** The exception is the reason, and must not be lost because an application's Authentication threw. */
    private Authenticated authenticated(Object by, Throwable refusedFor) {
        try {
            return SecurityContextReader.read(members, by, refusedFor);
        } catch (Members.Unreadable unreadable) {
            health.error("capture_authentication", unreadable);
            return Authenticated.UNKNOWN;
        }
    }

    private @Nullable Exchange exchange(@Nullable Object scope) {
        if (scope == null) {
            return null;
        }
        for (ContainerView container : containers) {
            if (container.requestClass().equals(scope.getClass().getName())) {
                return exchange(container, scope);
            }
        }
        return servlets.isRequest(scope) ? exchange(servlets, scope) : null;
    }

    private static Exchange exchange(ContainerView container, Object request) {
        Exchange exchange = container.exchangeOn(request);
        if (exchange == null) {
            exchange = new Exchange();
            container.keep(request, exchange);
        }
        return exchange;
    }

    void decided(String containerName, Object response) {
        long start = System.nanoTime();
        ContainerView container = container(containerName);
        Object request = container.requestOf(response);
        if (request == null) {
            return;
        }
        Exchange exchange = exchange(container, request);
        // The response still says 401, so the first decision stands: an error page for a 401 decides nothing. With any
        // other status it was undone since, by reset() or by a later one.
        if (exchange.decision() == null || container.status(response) != 401) {
            decide(container, request, exchange);
        }
        exchange.spend(System.nanoTime() - start);
    }

    private void decide(ContainerView container, Object request, Exchange exchange) {
        RequestView view = container.view(request);
        if (view != null) {
            exchange.decide(decisions.read(container, request, view, exchange));
        }
    }

    void committed(String containerName, Object response) {
        long start = System.nanoTime();
        ContainerView container = container(containerName);
        Object request = container.requestOf(response);
        if (request != null) {
            commit(container, request, response, start);
        }
    }

    /**
     * A servlet or filter of a container without hooks has returned. Its last word is taken for what leaves; after an
     * exception the container has that, and its error page is looked at in turn.
     *
     * @return whether this was all of a response: an error page belongs to one that is counted
     */
    boolean served(Object request, Object response, @Nullable Throwable thrown) {
        long start = System.nanoTime();
        RequestView view = servlets.view(request);
        if (view.asyncStarted()) {
            return false;
        }
        if (thrown == null && servlets.status(response) == 401 && !servlets.isSeenElsewhere(request)) {
            commit(servlets, request, response, start);
        }
        return RequestReader.dispatch(view) != Dispatch.ERROR;
    }

    private void commit(ContainerView container, Object request, Object response, long start) {
        Exchange exchange = exchange(container, request);
        if (!exchange.commitOnce()) {
            return;
        }
        Decision decision = decisionAtLast(container, request, exchange);
        refusals.accept(refusal(decision, response(container, response, exchange.scrubber())));
        nanosSpent.accept(exchange.spend(System.nanoTime() - start));
    }

    /** Whatever could be read of it: a 401 that left is a 401. */
    private Decision decisionAtLast(ContainerView container, Object request, Exchange exchange) {
        if (exchange.decision() == null) {
            try {
                decide(container, request, exchange);
            } catch (RuntimeException | LinkageError unreadable) {
                health.error("capture_decision", unreadable);
            }
        }
        Decision decision = exchange.decision();
        return decision != null ? decision : Decision.unread();
    }

    private static ResponseFacts response(ContainerView container, Object response, Scrubber scrubber) {
        List<String> challenges = container.responseHeaders(response, "WWW-Authenticate");
        return new ResponseFacts(
                401,
                Challenges.parse(challenges, scrubber),
                !container
                        .responseHeaders(response, "Access-Control-Allow-Origin")
                        .isEmpty());
    }

    private Refusal refusal(Decision decision, ResponseFacts response) {
        return new Refusal(
                clock.instant(),
                decision.request(),
                decision.client(),
                decision.credentials(),
                decision.token(),
                decision.rule(),
                decision.decision(),
                decision.handedOver(),
                decision.witnessed(),
                response,
                decision.trace(),
                decision.nearestRoute());
    }

    private ContainerView container(String name) {
        for (ContainerView container : containers) {
            if (container.container().equals(name)) {
                return container;
            }
        }
        throw new IllegalArgumentException("no view for " + name);
    }
}
