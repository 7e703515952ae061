package io.why401.engine.diagnose;

import io.why401.engine.capture.DecidedBy;
import io.why401.engine.capture.Dispatch;
import io.why401.engine.capture.OutgoingFacts;
import io.why401.engine.capture.Refusal;
import io.why401.engine.capture.ThrownFacts;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Step 3: a service behind this one said 401, and application or gateway code passed it on. */
final class UpstreamRule implements Rule {

    /** Spring Cloud Gateway's filters that give the answer of the service behind to the caller (read in 4.3.0); no exception is built there. */
    private static final Set<String> RELAYS = Set.of(
            "org.springframework.cloud.gateway.filter.NettyRoutingFilter",
            "org.springframework.cloud.gateway.filter.WebClientHttpRoutingFilter");

    @Override
    public @Nullable Verdict judge(Refusal refusal, Sightings sightings) {
        String relay = refusal.decision().className();
        if (relay != null && RELAYS.contains(relay)) {
            return Verdict.observed(
                    Reason.UPSTREAM_REJECTED, Words.simple(relay) + " passed an answer's status on (decision)");
        }
        DecidedBy by = refusal.decision().decidedBy();
        boolean applicationDecided = by != DecidedBy.SECURITY && by != DecidedBy.CONTAINER;
        if (!applicationDecided || refusal.request().dispatch() == Dispatch.ERROR || explainedOtherwise(sightings)) {
            return null;
        }
        ThrownFacts answer = sightings.upstream();
        if (answer != null) {
            return Verdict.observed(Reason.UPSTREAM_REJECTED, Words.evidence(answer, "outgoing call"));
        }
        return witnessed(refusal, sightings);
    }

    /**
     * A client that throws nothing leaves open whether its answer is what was passed on. A handler that asked, was refused
     * and then refused without another word is taken at that; a filter may have asked who the caller is.
     */
    private static @Nullable Verdict witnessed(Refusal refusal, Sightings sightings) {
        OutgoingFacts answer = refusal.outgoing();
        Sightings.Sighting decisive = sightings.decisive();
        boolean unexplained = decisive == null || decisive.reason() == Reason.APPLICATION_DECISION;
        return answer != null && refusal.request().handlerReached() && unexplained
                ? Verdict.inferred(
                        Reason.UPSTREAM_REJECTED, Words.value(answer.host()) + " answered 401 (outgoing call)")
                : null;
    }

    private static boolean explainedOtherwise(Sightings sightings) {
        Sightings.Sighting handedOver = sightings.handedOver();
        return sightings.genericHandedOver()
                || (handedOver != null
                        && handedOver.reason() != Reason.UPSTREAM_REJECTED
                        && handedOver.reason() != Reason.APPLICATION_DECISION);
    }
}
