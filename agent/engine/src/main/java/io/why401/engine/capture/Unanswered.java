package io.why401.engine.capture;

import io.why401.engine.capture.container.ContainerView;
import io.why401.engine.capture.redact.Scrubber;
import io.why401.engine.capture.thrown.ThrownReader;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Requests for which something that matters was witnessed and that are not answered yet. A fault of our own often ends in a 500, so
 * while there are any the bridge tells of every answer; without any, a response costs nothing.
 */
final class Unanswered {

    /** Some are never answered, because the client is gone. After so many answers to others nobody waits any more. */
    private static final int PATIENCE = 100_000;

    private final ThrownReader exceptions;
    private final Outcomes outcomes;
    private final AtomicInteger awaited = new AtomicInteger();

    private final PerClass<Boolean> matter;

    /** Threads overwrite each other here, and it does not matter. */
    private int others;

    Unanswered(ThrownReader exceptions, Outcomes outcomes) {
        this.exceptions = exceptions;
        this.outcomes = outcomes;
        this.matter = new PerClass<>(type -> outcomes.matters(ThrownReader.lineage(type)));
    }

    /** Most are ordinary refusals, and their requests are not waited for. */
    void seen(Exchange exchange, Throwable exception) {
        if (matter.get(exception.getClass()) && exchange.open()) {
            others = 0;
            awaited.incrementAndGet();
            BridgeListener.listenToAll(true);
        }
    }

    /** With 401. True when what was seen was told already, before an error page said so. */
    boolean refused(Exchange exchange) {
        leave(exchange);
        return !exchange.tellOnce();
    }

    /** With anything else, or never. */
    void answered(ContainerView container, Object request) {
        if (awaited.get() == 0) {
            return;
        }
        Exchange exchange = container.exchangeOn(request);
        if (exchange != null) {
            tell(exchange);
        } else if (++others > PATIENCE) {
            awaited.set(0);
            rest();
        }
    }

    /** {@link ContainerView#statusAtCommit} lets go of a request that was not refused, so it is looked up before. */
    int statusAtCommit(ContainerView container, Object message) {
        Exchange exchange = awaited.get() == 0 ? null : container.exchangeOn(message);
        int status = container.statusAtCommit(message);
        if (exchange != null && status > 0 && status != 401) {
            tell(exchange);
        }
        return status;
    }

    private void tell(Exchange exchange) {
        if (leave(exchange) && exchange.tellOnce()) {
            List<Throwable> handedOver = new ArrayList<>(2);
            exchange.handovers().forEach(handover -> handedOver.add(handover.exception()));
            outcomes.answeredOtherwise(read(handedOver), read(exchange.witnesses()));
        }
    }

    private boolean leave(Exchange exchange) {
        boolean was = exchange.close();
        if (was && awaited.updateAndGet(count -> Math.max(0, count - 1)) == 0) {
            rest();
        }
        return was;
    }

    /** Looks again, for another thread may have seen something in between. */
    private void rest() {
        BridgeListener.listenToAll(false);
        if (awaited.get() > 0) {
            BridgeListener.listenToAll(true);
        }
    }

    private List<ThrownFacts> read(List<Throwable> all) {
        Scrubber scrubber = new Scrubber();
        List<ThrownFacts> facts = new ArrayList<>(all.size());
        for (Throwable thrown : all) {
            facts.add(exceptions.read(thrown, scrubber));
        }
        return facts;
    }
}
