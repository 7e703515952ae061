package io.why401.engine.capture;

import io.why401.engine.capture.container.ContainerView;
import io.why401.engine.capture.container.Containers;
import io.why401.engine.capture.container.RequestView;
import io.why401.engine.capture.container.ServletView;
import io.why401.engine.capture.container.WebExchangeView;
import io.why401.engine.capture.container.WebExchanges;
import io.why401.engine.capture.thrown.ExceptionDetails;
import io.why401.engine.capture.thrown.StackReader;
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
    private final StackReader stacks = new StackReader();
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
        this.webExchanges = new WebExchanges(members);
        this.servlets = new ServletView(members, health);
        this.requests = new RequestFinder(Containers.all(members, health), servlets, webExchanges);
        this.decisions = new DecisionReader(settings, wanted, members, health);
        this.clock = clock;
        this.refusals = refusals;
        this.nanosSpent = nanosSpent;
    }

    /** Without a request on this thread it is dropped: guessing would blame another one. */
    void witnessed(@Nullable Object scope, Throwable exception) {
        RequestFinder.Found found = requests.findOnThread(scope);
        if (found != null) {
            exchange(found).witness(exception);
        }
    }

    /**
     * A reactive request is found by itself: its thread may be anybody's. With no exception, {@code request} is the answer
     * that a filter of a JAX-RS implementation wants to be given.
     */
    void handedOver(@Nullable Object scope, Object request, @Nullable Throwable exception, Object by) {
        if (exception == null && (scope == null || !says401(request))) {
            return;
        }
        RequestFinder.Found own = requests.find(request);
        RequestFinder.Found found = own != null ? own : requests.findOnThread(scope);
        if (found == null) {
            return;
        }
        Exchange exchange = exchange(found);
        if (exception == null) {
            exchange.refuseInFilter(stacks.read().beforeHandler());
        } else if (RequestFilters.isOne(by)) {
            Throwable thrown = RequestFilters.thrown(exception);
            exchange.witness(thrown);
            exchange.refuseInFilter(stacks.of(thrown).beforeHandler());
        } else {
            exchange.handOver(new Handover(request, exception, by, authenticated(by, exception)), own != null);
        }
    }

    private boolean says401(Object answer) {
        return members.call(answer, "getStatus") instanceof Integer status && status == 401;
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

    private static Exchange exchange(RequestFinder.Found found) {
        Exchange exchange = exchange(found.container(), found.request());
        if (found.webExchange() != null) {
            exchange.knownAs(found.webExchange());
        }
        return exchange;
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
        ContainerView container = requests.container(containerName);
        Object request = container.requestOf(response);
        if (request == null) {
            return;
        }
        Exchange exchange = exchange(container, request);
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
        Exchange exchange = exchange(found);
        if (exchange.decision() == null || !webExchanges.saysUnauthorized(response)) {
            exchange.decideAbove();
            decide(found.container(), found.request(), exchange);
        }
        exchange.spend(System.nanoTime() - start);
    }

    private void decide(ContainerView container, Object request, Exchange exchange) {
        RequestView view = container.view(request);
        if (view != null) {
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
        return requests.container(containerName).statusAtCommit(message);
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
        }
        return RequestReader.dispatch(view) != Dispatch.ERROR;
    }

    private void commit(ContainerView container, Object request, Object response, long start) {
        Exchange exchange = exchange(container, request);
        if (!exchange.commitOnce()) {
            return;
        }
        Decision decision = decisionAtLast(container, request, exchange);
        refusals.accept(
                decision.refusal(clock.instant(), ResponseReader.read(container, response, exchange.scrubber())));
        container.release(request);
        nanosSpent.accept(exchange.spend(System.nanoTime() - start));
    }

    /** What was kept for the request explains nothing any more. */
    void upgraded(String containerName, Object response) {
        ContainerView container = requests.container(containerName);
        Object request = container.requestOf(response);
        if (request != null) {
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
