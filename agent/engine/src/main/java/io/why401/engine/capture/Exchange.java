package io.why401.engine.capture;

import io.why401.engine.capture.redact.Scrubber;
import io.why401.engine.capture.thrown.StackReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What is known of one request that may end in a 401. Made only when something goes wrong, it hangs on the container's
 * own request object and goes with it. Threads take turns on a request, sometimes two at once: the lock is held for a
 * list operation and nothing else.
 */
public final class Exchange {

    /** Enough for every library we know; a retry loop that fails a thousand times must not fill the heap. */
    private static final int MAX = 8;

    private final List<Throwable> witnesses = new ArrayList<>(2);
    private final List<Handover> handovers = new ArrayList<>(2);
    private final List<Promise> promises = new ArrayList<>(0);
    private final Scrubber scrubber = new Scrubber();
    private StackReader.@Nullable Seen refusedInFilter;
    private @Nullable OutgoingFacts outgoing;
    private @Nullable String failedCheck;
    private @Nullable Decision decision;
    private @Nullable String announced;
    private @Nullable Object webExchange;
    private boolean decidedAbove;
    private boolean committed;
    private boolean open;
    private boolean told;
    private long nanos;

    /** A constructor chain reports one exception twice; it is kept once. */
    synchronized void witness(Throwable exception) {
        if (witnesses.size() < MAX && witnesses.stream().noneMatch(known -> known == exception)) {
            witnesses.add(exception);
        }
    }

    /** Of calls without end the latest are kept. */
    synchronized void promise(Promise promise) {
        if (promises.size() == MAX) {
            promises.remove(0);
        }
        promises.add(promise);
    }

    synchronized List<Promise> promises() {
        return List.copyOf(promises);
    }

    /** True for who does it. */
    synchronized boolean forget(Promise promise) {
        return promises.remove(promise);
    }

    /** The last word counts. */
    synchronized void verified(String check, boolean valid) {
        failedCheck = valid ? null : check;
    }

    synchronized @Nullable String failedCheck() {
        return failedCheck;
    }

    /** The last refusal from behind is the one that may be passed on. */
    synchronized void refusedBehind(OutgoingFacts refusal) {
        outgoing = refusal;
    }

    /** No refusal this time; what another service refused stands. */
    synchronized void answeredBehind(OutgoingFacts answer) {
        if (outgoing != null && Objects.equals(outgoing.host(), answer.host())) {
            outgoing = null;
        }
    }

    synchronized @Nullable OutgoingFacts outgoing() {
        return outgoing;
    }

    /**
     * The same exception travels from filter to handler to entry point; the first to hand it on is nearest to the reason.
     *
     * @param reactive Spring Security asks the entry point before it knows whether it is needed (5.7), or tells of a denial
     *     before it knows whom it denies and whether it asks (6.5): the later is what happens
     */
    synchronized void handOver(Handover handover, boolean reactive) {
        int last = handovers.size() - 1;
        boolean tentative = reactive
                && last >= 0
                && SecurityContextReader.isTentative(handovers.get(last).exception());
        if (handovers.stream().anyMatch(known -> known.exception() == handover.exception())) {
            if (tentative && handover.authenticated() != Authenticated.UNKNOWN) {
                handovers.set(last, handover);
            }
        } else if (tentative) {
            // What a rule denied stays known, although nobody is told.
            witness(handovers.set(last, handover).exception());
        } else if (handovers.size() < MAX) {
            handovers.add(handover);
        }
    }

    synchronized void refuseInFilter(StackReader.Seen where) {
        refusedInFilter = where;
    }

    /** The place of a decision whose status was set only after it; null when the status is the decision. */
    synchronized StackReader.@Nullable Seen refusedInFilter() {
        return refusedInFilter;
    }

    /** As a reactive framework knows it; the first name stands. */
    synchronized void knownAs(Object exchange) {
        webExchange = webExchange == null ? exchange : webExchange;
    }

    synchronized @Nullable Object webExchange() {
        return webExchange;
    }

    /** Its status is kept above the container until the commit. */
    synchronized void decideAbove() {
        decidedAbove = true;
    }

    synchronized boolean decidedAbove() {
        return decidedAbove;
    }

    synchronized List<Throwable> witnesses() {
        return List.copyOf(witnesses);
    }

    synchronized List<Handover> handovers() {
        return List.copyOf(handovers);
    }

    /** Knows this request's secrets, from the decision on. */
    Scrubber scrubber() {
        return scrubber;
    }

    synchronized void decide(Decision latest) {
        decision = latest;
    }

    /**
     * Whether the report before this one announced it.
     *
     * @param container who reports
     * @param next whom this report announces
     */
    synchronized boolean isAnnounced(String container, @Nullable String next) {
        boolean before = container.equals(announced);
        announced = next;
        return before;
    }

    synchronized @Nullable Decision decision() {
        return decision;
    }

    /** True for the first caller only: one exchange, one 401. */
    synchronized boolean commitOnce() {
        boolean first = !committed;
        committed = true;
        return first;
    }

    /** True once: something was seen for a request that is not answered yet. */
    synchronized boolean open() {
        boolean first = !open && !told;
        open |= first;
        return first;
    }

    /** No answer is awaited any more. True when one was. */
    synchronized boolean close() {
        boolean was = open;
        open = false;
        return was;
    }

    /** True once: whoever gets it tells of the faults of our own among what was seen. */
    synchronized boolean tellOnce() {
        boolean first = !told;
        told = true;
        return first;
    }

    /** Adds to the time that this exchange has cost the request's threads. */
    synchronized long spend(long more) {
        nanos += more;
        return nanos;
    }
}
