package io.why401.engine.diagnose;

import io.why401.engine.capture.DecidedBy;
import io.why401.engine.capture.Refusal;
import java.util.List;

/**
 * Finds the reason of a refusal. Rules are asked in the order in which faults must be repaired; the first that speaks decides. For any
 * thread; microseconds, because it runs on the request's. Each refusal is looked at by itself, but for {@link ClockWatch} and
 * {@link KeyWatch}.
 */
public final class Diagnostician {

    private static final List<Rule> PRECEDENCE = List.of(
            new HandshakeRule(),
            new MisconfigurationRule(),
            new UpstreamRule(),
            new MaskedErrorRule(),
            new AddressRule(),
            new ContainerLoginRule(),
            new SupersededRule(),
            new RefusedCredentialRule(),
            new HeaderShapeRule(),
            new UnexplainedCredentialRule(),
            new SessionRule(),
            new PrivilegesRule(),
            new RouteRule(),
            new MissingRule(),
            new ApplicationRule());

    private final ClockWatch clock = new ClockWatch();
    private final KeyWatch keys = new KeyWatch();

    public Diagnosis diagnose(Refusal refusal) {
        Sightings sightings = Sightings.of(refusal);
        Verdict verdict = clock.reconsider(keys.reconsider(judge(refusal, sightings), refusal, sightings), refusal);
        Reason reason = verdict.reason();
        Diagnosis.Upstream upstream = UpstreamReading.of(
                sightings.upstream(), reason == Reason.UPSTREAM_REJECTED ? refusal.outgoing() : null);
        return new Diagnosis(
                reason,
                verdict.confidence(),
                Summaries.of(reason, refusal, sightings, upstream),
                verdict.evidence(),
                Findings.of(refusal, sightings, reason),
                reason == Reason.UPSTREAM_REJECTED
                        ? DecidedBy.UPSTREAM
                        : refusal.decision().decidedBy(),
                upstream);
    }

    private static Verdict judge(Refusal refusal, Sightings sightings) {
        for (Rule rule : PRECEDENCE) {
            Verdict verdict = rule.judge(refusal, sightings);
            if (verdict != null) {
                return verdict;
            }
        }
        return Verdict.inferred(Reason.UNCLASSIFIED, "no rule applies (diagnosis)");
    }
}
