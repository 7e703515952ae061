package io.why401.engine.publish;

import io.why401.engine.capture.Refusal;
import io.why401.engine.capture.RequestFacts;
import io.why401.engine.capture.Routing;
import io.why401.engine.capture.RuleFacts;
import io.why401.engine.diagnose.Diagnosis;
import io.why401.engine.settings.Settings.LabelSettings;
import org.jspecify.annotations.Nullable;

/** From a refusal to tag values: closed sets as they are, everything else through a cap. Request threads. */
final class RefusalLabels {

    private final CappedLabels routes;
    private final CappedLabels rules;
    private final CappedLabels chains;
    private final CappedLabels issuers;

    RefusalLabels(LabelSettings settings) {
        routes = new CappedLabels(settings.maxRoutes());
        rules = new CappedLabels(settings.maxRules());
        chains = new CappedLabels(settings.maxChains());
        issuers = new CappedLabels(settings.maxIssuers());
    }

    ResponseLabels of(Refusal refusal, Diagnosis diagnosis) {
        RequestFacts request = refusal.request();
        RuleFacts rule = refusal.rule();
        return new ResponseLabels(
                refusal.response().status() == 401
                        ? "401"
                        : Integer.toString(refusal.response().status()),
                diagnosis.cause().id(),
                diagnosis.reason().id(),
                diagnosis.confidence().id(),
                request.hasKnownMethod() ? request.method() : CappedLabels.OTHER,
                routes.of(
                        request.route(),
                        request.routing() == Routing.NO_ROUTE ? CappedLabels.NONE : CappedLabels.UNKNOWN),
                chains.of(rule == null ? null : rule.chain(), absentChain(rule)),
                rules.of(rule == null ? null : rule.text(), CappedLabels.NONE),
                refusal.credentials().scheme().id(),
                diagnosis.decidedBy().id());
    }

    String issuer(@Nullable String issuerHost) {
        return issuers.of(issuerHost, CappedLabels.UNKNOWN);
    }

    /** Only Spring Security has chains; there, one that was not found is one that we do not know. */
    private static String absentChain(@Nullable RuleFacts rule) {
        boolean hasChains = rule != null && rule.source() == RuleFacts.Source.SPRING_SECURITY;
        return hasChains ? CappedLabels.UNKNOWN : CappedLabels.NONE;
    }
}
