package io.why401.engine.diagnose;

import io.why401.engine.capture.CredentialLocation;
import io.why401.engine.capture.Refusal;
import io.why401.engine.capture.Routing;
import io.why401.engine.capture.RuleFacts;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Step 9: refused before the handler, with nothing that this chain could have known the caller by. */
final class MissingRule implements Rule {

    @Override
    public @Nullable Verdict judge(Refusal refusal, Sightings sightings) {
        if (!Unexplained.beforeHandler(refusal, sightings) || !nothingUsable(refusal)) {
            return null;
        }
        List<String> evidence = new ArrayList<>(3);
        evidence.add("no Authorization, session or key (request)");
        if (refusal.credentials().session() != null) {
            evidence.set(0, "a session without a login, no other credential (request)");
        }
        Sightings.Sighting decisive = sightings.decisive();
        if (decisive != null) {
            evidence.add(Words.evidence(decisive));
        } else if (!refusal.handedOver().isEmpty()) {
            evidence.add(Words.evidence(refusal.handedOver().get(0), "handed over"));
        }
        if (refusal.request().routing() == Routing.UNKNOWN) {
            evidence.add("whether the path exists is not known (route tables)");
        }
        RuleFacts rule = refusal.rule();
        Reason reason = onlyCertificates(rule) ? Reason.CLIENT_CERTIFICATE_MISSING : Reason.CREDENTIALS_MISSING;
        boolean observed = decisive != null || sightings.genericHandedOver();
        return new Verdict(reason, observed ? Confidence.OBSERVED : Confidence.INFERRED, evidence);
    }

    /** A TLS client certificate in a mesh is not meant for a chain that has no mechanism for it. */
    private static boolean nothingUsable(Refusal refusal) {
        CredentialLocation location = refusal.credentials().location();
        return location == CredentialLocation.NONE
                || location == CredentialLocation.CLIENT_CERTIFICATE
                || (location == CredentialLocation.COOKIE && refusal.token() == null);
    }

    private static boolean onlyCertificates(@Nullable RuleFacts rule) {
        return rule != null
                && !rule.foreignMechanism()
                && rule.mechanisms().size() == 1
                && Unexplained.acceptsCertificate(rule);
    }
}
