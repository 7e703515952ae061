package io.why401.engine.capture;

import io.why401.engine.capture.container.ContainerView;
import io.why401.engine.capture.container.Containers;
import io.why401.engine.capture.container.RequestView;
import io.why401.engine.capture.container.ServletView;
import io.why401.engine.capture.container.WebExchangeView;
import io.why401.engine.capture.container.WebExchanges;
import io.why401.engine.capture.thrown.ExceptionDetails;
import io.why401.engine.capture.thrown.ThrownReader;
import io.why401.engine.health.AgentHealth;
import io.why401.engine.settings.Settings;
import java.time.InstantSource;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;

/**
 * The path of one 401 on the request's own threads: what was witnessed and handed over is kept on the exchange, the
 * decision is read once, the commit makes a {@link Refusal} of it. Throws what it throws: {@link BridgeListener} stands
 * in front of it.
 */
public final class Capture {

    private final RequestFinder requests;
    private final ServletView servlets;
    private final DecisionReader decisions;
    private final WebExchanges webExchanges;
    private final Members members;
    private final Witnesses witnesses;
    private final AgentHealth health;
    private final InstantSource clock;
    private final Outcomes outcomes;
    private final Unanswered unanswered;
    private final LongConsumer nanosSpent;

    /**
     * Captures for the given receivers.
     *
     * @param nanosSpent told once for each committed 401, after {@code outcomes}: time on the request's threads
     */
    public Capture(
            Settings settings,
            ExceptionDetails wanted,
            AgentHealth health,
            InstantSource clock,
            Outcomes outcomes,
            LongConsumer nanosSpent) {
        this.health = health;
        this.members = new Members(health);
        this.webExchanges = new WebExchanges(members);
        this.servlets = new ServletView(members, health);
        this.requests = new RequestFinder(Containers.all(members, health), servlets, webExchanges);
        ThrownReader exceptions = new ThrownReader(members, wanted);
        this.decisions = new DecisionReader(settings, exceptions, members, health, clock);
        this.clock = clock;
        this.outcomes = outcomes;
        this.unanswered = new Unanswered(exceptions, outcomes);
        this.witnesses = new Witnesses(requests, members, health, unanswered);
        this.nanosSpent = nanosSpent;
    }

    void witnessed(@Nullable Object scope, Throwable exception) {
        witnesses.witnessed(scope, exception);
    }

    void promised(Object scope, Promise promise) {
        witnesses.promised(scope, promise);
    }

    void verified(Object scope, String check, boolean valid) {
        witnesses.verified(scope, check, valid);
    }

    void outgoing(Object scope, String client, @Nullable Object request, Object response) {
        witnesses.outgoing(scope, client, request, response);
    }

    @Nullable
    Consumer<Object> awaited(Object scope, String client) {
        return witnesses.awaited(scope, client);
    }

    Object watched(Object answer, Consumer<Object> told) {
        return witnesses.watched(answer, told);
    }

    void handedOver(@Nullable Object scope, Object request, @Nullable Throwable exception, Object by) {
        witnesses.handedOver(scope, request, exception, by);
    }

    void decided(String containerName, Object response) {
        long start = System.nanoTime();
        ContainerView container = requests.container(containerName);
        Object request = container.requestOf(response);
        if (request == null) {
            return;
        }
        Exchange exchange = Exchanges.of(container, request);
        if (exchange.isAnnounced(containerName, container.announces())) {
            return;
        }
        // The response still says 401, so the first decision stands: an error page for a 401 decides nothing. With any
        // other status it was undone since, by reset() or by a later one.
        // A framework that keeps the status to itself until the commit has told of its decision already.
        if (exchange.decision() == null || !exchange.decidedAbove() && container.status(response) != 401) {
            decide(container, request, exchange);
        }
        exchange.spend(System.nanoTime() - start);
    }

    /** A reactive response was set to 401; the server below learns it at the commit. */
    void decidedAbove(@Nullable Object scope, Object response) {
        long start = System.nanoTime();
        RequestFinder.Found found = webExchanges.isCommitted(response) ? null : requests.findAnswered(scope, response);
        if (found == null) {
            return;
        }
        Exchange exchange = Exchanges.of(found);
        if (exchange.decision() == null || !webExchanges.saysUnauthorized(response)) {
            exchange.decideAbove();
            decide(found.container(), found.request(), exchange);
        }
        exchange.spend(System.nanoTime() - start);
    }

    private void decide(ContainerView container, Object request, Exchange exchange) {
        RequestView view = container.view(request);
        if (view != null) {
            witnesses.lookIntoPromises(exchange);
            Object webExchange = exchange.webExchange();
            RequestView seen = webExchange != null || exchange.decidedAbove()
                    ? new WebExchangeView(members, webExchanges, view, webExchange)
                    : view;
            exchange.decide(decisions.read(container, request, seen, exchange));
        }
    }

    boolean isUnauthorized(String containerName, Object status) {
        return containerName.equals(WebExchanges.NAME)
                ? WebExchanges.isUnauthorized(status)
                : requests.container(containerName).code(status) == 401;
    }

    /** Runs for every response of such a container. */
    int statusAtCommit(String containerName, Object message) {
        return unanswered.statusAtCommit(requests.container(containerName), message);
    }

    void committed(String containerName, Object response) {
        long start = System.nanoTime();
        ContainerView container = requests.container(containerName);
        Object request = container.requestOf(response);
        if (request != null) {
            commit(container, request, response, start);
        }
    }

    /**
     * A servlet or filter of a container without hooks has returned. Its last word is taken for what leaves; after an
     * exception the container has that, and its error page is looked at in turn.
     *
     * @return whether this was all of a response that nobody else counts: an error page belongs to one that was counted
     */
    boolean served(Object request, Object response, @Nullable Throwable thrown) {
        long start = System.nanoTime();
        RequestView view = servlets.view(request);
        if (view.asyncStarted() || servlets.isSeenElsewhere(view)) {
            return false;
        }
        if (thrown == null && servlets.status(response) == 401) {
            commit(servlets, request, response, start);
        } else {
            unanswered.answered(servlets, request);
        }
        return RequestReader.dispatch(view) != Dispatch.ERROR;
    }

    private void commit(ContainerView container, Object request, Object response, long start) {
        Exchange exchange = Exchanges.of(container, request);
        if (!exchange.commitOnce()) {
            return;
        }
        Decision decision = decisionAtLast(container, request, exchange);
        boolean told = unanswered.refused(exchange);
        outcomes.refused(
                decision.refusal(clock.instant(), ResponseReader.read(container, response, exchange.scrubber())), told);
        container.release(request);
        nanosSpent.accept(exchange.spend(System.nanoTime() - start));
    }

    /** Another status has left, while something is unanswered. */
    void answered(String containerName, Object response) {
        ContainerView container = requests.container(containerName);
        Object request = container.requestOf(response);
        if (request != null) {
            unanswered.answered(container, request);
        }
    }

    /** What was kept for the request explains nothing any more. */
    void upgraded(String containerName, Object response) {
        ContainerView container = requests.container(containerName);
        Object request = container.requestOf(response);
        if (request != null) {
            unanswered.answered(container, request);
            container.forget(request);
        }
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
}
