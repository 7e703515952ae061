package io.why401.engine.diagnose;

import io.why401.engine.capture.Authenticated;
import io.why401.engine.capture.ChallengeFacts;
import io.why401.engine.capture.DecidedBy;
import io.why401.engine.capture.Dispatch;
import io.why401.engine.capture.Refusal;
import io.why401.engine.capture.RuleFacts;
import io.why401.engine.capture.Scheme;
import java.util.List;

/** The questions that the rules ask when no exception explains the refusal. */
final class Unexplained {

    private static final List<String> CERTIFICATE = List.of("x509", "client_certificate", "client_cert", "client-cert");

    private Unexplained() {}

    /** Nobody was accepted, the handler was not reached, and no exception tells why: what the request itself shows may speak. */
    static boolean beforeHandler(Refusal refusal, Sightings sightings) {
        Sightings.Sighting decisive = sightings.decisive();
        boolean open = decisive == null || decisive.reason() == Reason.CREDENTIALS_MISSING;
        boolean before = (!refusal.request().handlerReached() && !byStranger(refusal)) || byContainerLogin(refusal);
        return open && !accepted(refusal) && (before || sightings.genericHandedOver());
    }

    /**
     * A filter or valve of the container's that is no login, such as Tomcat's RateLimitFilter: it asks for no credential, so
     * it has missed none.
     */
    private static boolean byStranger(Refusal refusal) {
        RuleFacts rule = refusal.rule();
        String decider = String.valueOf(refusal.decision().className());
        return refusal.decision().decidedBy() == DecidedBy.CONTAINER
                && (decider.endsWith("Filter") || decider.endsWith("Valve"))
                && refusal.response().challenges().isEmpty()
                && refusal.decision().containerReason() == null
                && (rule == null || rule.source() == RuleFacts.Source.SPRING_SECURITY);
    }

    /** {@code HttpServletRequest.authenticate()}: a handler let the container decide. */
    private static boolean byContainerLogin(Refusal refusal) {
        RuleFacts rule = refusal.rule();
        return rule != null
                && rule.source() == RuleFacts.Source.SERVLET_CONSTRAINT
                && refusal.decision().decidedBy() == DecidedBy.CONTAINER;
    }

    static boolean accepted(Refusal refusal) {
        Authenticated authenticated = refusal.decision().authenticated();
        return authenticated == Authenticated.YES || authenticated == Authenticated.REMEMBERED;
    }

    /**
     * Whether whoever decided could have taken such a credential; true when that is not known well enough to deny it: the
     * application's own code takes what it likes, and an error page's chain is not the one that the caller met.
     */
    static boolean couldAccept(Refusal refusal, Scheme scheme) {
        RuleFacts rule = refusal.rule();
        if (rule == null) {
            return !challengedForAnother(refusal, scheme);
        }
        if (rule.foreignMechanism()
                || refusal.decision().decidedBy() == DecidedBy.APPLICATION
                || refusal.request().dispatch() == Dispatch.ERROR) {
            return true;
        }
        List<String> mechanisms = rule.mechanisms();
        if (mechanisms.isEmpty()) {
            return rule.source() != RuleFacts.Source.SPRING_SECURITY
                    && rule.source() != RuleFacts.Source.METHOD_SECURITY;
        }
        return scheme == Scheme.CLIENT_CERTIFICATE ? acceptsCertificate(rule) : mechanisms.contains(scheme.id());
    }

    /** A security framework whose rules cannot be read still says what it takes (RFC 9110 §11.6.1); the application's own code need not. */
    private static boolean challengedForAnother(Refusal refusal, Scheme scheme) {
        boolean asked = false;
        for (ChallengeFacts challenge : refusal.response().challenges()) {
            asked = true;
            if (challenge.scheme().equalsIgnoreCase(scheme.id())) {
                return false;
            }
        }
        return asked && refusal.decision().decidedBy() == DecidedBy.SECURITY;
    }

    static boolean acceptsCertificate(RuleFacts rule) {
        for (String mechanism : rule.mechanisms()) {
            if (CERTIFICATE.contains(mechanism)) {
                return true;
            }
        }
        return false;
    }
}
