package io.why401.engine.capture;

import io.why401.engine.capture.thrown.StackReader;
import io.why401.engine.health.AgentHealth;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * What is seen of a request before anything is decided: exceptions, and what a framework hands from one of its places
 * to the next. Runs on the thread of the hook, throws what it throws.
 */
final class Witnesses {

    private final RequestFinder requests;
    private final Members members;
    private final AgentHealth health;
    private final Unanswered unanswered;
    private final OutgoingReader outgoing;
    private final StackReader stacks = new StackReader();

    Witnesses(RequestFinder requests, Members members, AgentHealth health, Unanswered unanswered) {
        this.requests = requests;
        this.members = members;
        this.health = health;
        this.outgoing = new OutgoingReader(members);
        this.unanswered = unanswered;
    }

    /** Without a request on this thread it is dropped: guessing would blame another one. */
    void witnessed(@Nullable Object scope, Throwable exception) {
        RequestFinder.Found found = requests.findOnThread(scope);
        if (found != null) {
            Exchange exchange = Exchanges.of(found);
            exchange.witness(exception);
            unanswered.seen(exchange, exception);
        }
    }

    /** A service that tries its keys one after the other is told no until one fits: most tokens need no exchange for it. */
    void verified(Object scope, String check, boolean valid) {
        RequestFinder.Found found = requests.findOnThread(scope);
        if (found == null) {
            return;
        }
        Exchange exchange = exchangeOf(found, !valid);
        if (exchange != null) {
            exchange.verified(check, valid);
        }
    }

    /**
     * The last word of a service behind counts: one that was asked again, with success, has refused nothing. Most requests
     * get no 401 from behind, and no exchange for it.
     */
    void outgoing(Object scope, String client, @Nullable Object request, Object response) {
        OutgoingReader.Answer answer = outgoing.answer(client, request, response);
        RequestFinder.Found found = answer == null ? null : requests.findOnThread(scope);
        if (answer == null || found == null) {
            return;
        }
        Exchange exchange = exchangeOf(found, answer.status() == 401);
        if (exchange != null) {
            lookIntoPromises(exchange);
            note(exchange, answer);
        }
    }

    /** The exchange is made now: when the answer is there, the thread may be anybody's. */
    void promised(Object scope, Promise promise) {
        RequestFinder.Found found = requests.findOnThread(scope);
        if (found != null) {
            Exchange exchange = Exchanges.of(found);
            lookIntoPromises(exchange);
            exchange.promise(promise);
        }
    }

    /** What is there by now, in the order in which it was asked for; the rest explains nothing that happens now. */
    void lookIntoPromises(Exchange exchange) {
        for (Promise promise : exchange.promises()) {
            if (promise.isKept() && exchange.forget(promise)) {
                Object response = promise.response();
                if (response != null) {
                    note(exchange, promise.client(), promise.request(), response);
                }
            }
        }
    }

    /** What takes something back needs no exchange where nothing was said. */
    private static @Nullable Exchange exchangeOf(RequestFinder.Found found, boolean refused) {
        return refused ? Exchanges.of(found) : found.container().exchangeOn(found.request());
    }

    private void note(Exchange exchange, String client, @Nullable Object request, Object response) {
        OutgoingReader.Answer answer = outgoing.answer(client, request, response);
        if (answer != null) {
            note(exchange, answer);
        }
    }

    private void note(Exchange exchange, OutgoingReader.Answer answer) {
        if (answer.status() == 401) {
            exchange.refusedBehind(outgoing.facts(answer));
        } else if (exchange.outgoing() != null) {
            exchange.answeredBehind(outgoing.facts(answer));
        }
    }

    /**
     * Who is to be told of an answer that another thread will bring; null when no request is on this one. The exchange is
     * made now: by then the container may have given its request object to another caller.
     */
    @Nullable
    Consumer<Object> awaited(Object scope, String client) {
        RequestFinder.Found found = requests.findOnThread(scope);
        if (found == null) {
            return null;
        }
        Exchange exchange = Exchanges.of(found);
        return response -> note(exchange, client, null, response);
    }

    /** A Mono of Reactor's that tells of its value before it gives it on. */
    Object watched(Object mono, Consumer<Object> told) {
        Object watched = members.call(mono, "doOnNext", told);
        return watched == null ? mono : watched;
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
        Exchange exchange = Exchanges.of(found);
        if (exception == null) {
            exchange.refuseInFilter(stacks.read().beforeHandler());
        } else if (RequestFilters.isOne(by)) {
            Throwable thrown = RequestFilters.thrown(exception);
            exchange.witness(thrown);
            exchange.refuseInFilter(stacks.of(thrown).beforeHandler());
        } else {
            exchange.handOver(new Handover(request, exception, by, authenticated(by, exception)), own != null);
        }
        if (exception != null) {
            unanswered.seen(exchange, exception);
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
}
