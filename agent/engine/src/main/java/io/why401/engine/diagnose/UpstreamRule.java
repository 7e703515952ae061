package io.why401.engine.diagnose;

import io.why401.engine.capture.DecidedBy;
import io.why401.engine.capture.Dispatch;
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
        ThrownFacts answer = sightings.upstream();
        DecidedBy by = refusal.decision().decidedBy();
        boolean applicationDecided = by != DecidedBy.SECURITY && by != DecidedBy.CONTAINER;
        if (answer == null
                || !applicationDecided
                || refusal.request().dispatch() == Dispatch.ERROR
                || explainedOtherwise(sightings)) {
            return null;
        }
        return Verdict.observed(Reason.UPSTREAM_REJECTED, Words.evidence(answer, "outgoing call"));
    }

    private static boolean explainedOtherwise(Sightings sightings) {
        Sightings.Sighting handedOver = sightings.handedOver();
        return sightings.genericHandedOver()
                || (handedOver != null
                        && handedOver.reason() != Reason.UPSTREAM_REJECTED
                        && handedOver.reason() != Reason.APPLICATION_DECISION);
    }
}
