package io.why401.engine.capture;

import java.util.List;

/** Told what became of requests, each on its own thread. */
public interface Outcomes {

    /**
     * A 401 has left, once.
     *
     * @param told whether {@link #answeredOtherwise} heard of the same request, before its error page said 401
     */
    void refused(Refusal refusal, boolean told);

    /** Whether an exception of that class, with its superclasses, is worth waiting for another answer than 401. */
    boolean matters(List<String> lineage);

    /** Something that matters was witnessed for a request that was answered with anything but 401; once. */
    void answeredOtherwise(List<ThrownFacts> handedOver, List<ThrownFacts> witnessed);
}
