package io.why401.engine.diagnose;

import io.why401.engine.capture.Refusal;
import io.why401.engine.capture.RuleFacts;
import org.jspecify.annotations.Nullable;

/** Step 5: the caller's address was refused by an address rule. */
final class AddressRule implements Rule {

    @Override
    public @Nullable Verdict judge(Refusal refusal, Sightings sightings) {
        RuleFacts rule = refusal.rule();
        if (rule == null) {
            return null;
        }
        if (rule.source() == RuleFacts.Source.ADDRESS_FILTER) {
            return Verdict.observed(Reason.ADDRESS_DENIED, "address filter (decision)");
        }
        String requirement = rule.requirement();
        if (requirement != null
                && requirement.startsWith("hasIpAddress")
                && sightings.denial() != null
                && sightings.handedOver() == null) {
            return Verdict.observed(Reason.ADDRESS_DENIED, Words.cap(requirement, 80) + " denied (rule)");
        }
        return null;
    }
}
