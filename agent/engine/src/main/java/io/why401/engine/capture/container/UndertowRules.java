package io.why401.engine.capture.container;

import io.why401.engine.capture.Members;
import io.why401.engine.capture.RuleFacts;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The rule under which Undertow refused by itself. It keeps no trace of the one that matched: constraints are matched
 * once more, on Undertow's own plain data.
 */
final class UndertowRules {

    private static final String HANDLERS = "io.undertow.server.handlers.";
    private static final String SECURITY = "io.undertow.security.impl.";

    private final Members members;
    private final UndertowConstraints constraints;

    UndertowRules(Members members) {
        this.members = members;
        this.constraints = new UndertowConstraints(members);
    }

    /**
     * The rule, null when {@code decider} keeps none.
     *
     * @param servlets the ServletRequestContext, null where there are no servlets
     */
    @Nullable
    RuleFacts of(Object exchange, @Nullable Object servlets, String decider) {
        return switch (decider) {
            case HANDLERS + "IPAddressAccessControlHandler" -> addressFilter();
            case SECURITY + "SecurityContextImpl$ChallengeSender" -> constraint(exchange, servlets);
            default -> null;
        };
    }

    /** Its list is out of reach: nothing leads from the exchange to the handler that refused it. */
    private static RuleFacts addressFilter() {
        return new RuleFacts(RuleFacts.Source.ADDRESS_FILTER, null, -1, null, null, List.of(), false, false);
    }

    /** A constraint of a web application, or of an AuthenticationConstraintHandler, which guards all that is behind it. */
    private RuleFacts constraint(Object exchange, @Nullable Object servlets) {
        UndertowConstraints.Found found = servlets == null
                ? UndertowConstraints.Found.EVERYTHING
                : constraints.of(
                        members.call(servlets, "getDeployment"),
                        String.valueOf(members.call(exchange, "getRelativePath")),
                        String.valueOf(members.text(exchange, "getRequestMethod")));
        Mechanisms mechanisms = mechanisms(members.call(exchange, "getSecurityContext"));
        return new RuleFacts(
                RuleFacts.Source.SERVLET_CONSTRAINT,
                null,
                -1,
                found.matcher(),
                found.requirement(),
                mechanisms.names(),
                mechanisms.foreign(),
                mechanisms.sessions());
    }

    private record Mechanisms(List<String> names, boolean foreign, boolean sessions) {}

    private Mechanisms mechanisms(@Nullable Object securityContext) {
        List<String> names = new ArrayList<>(2);
        boolean foreign = false;
        boolean sessions = false;
        // No other implementation is asked: WildFly's throws here.
        if (securityContext != null
                && securityContext.getClass().getName().equals(SECURITY + "SecurityContextImpl")
                && members.call(securityContext, "getAuthenticationMechanisms") instanceof Collection<?> all) {
            for (Object mechanism : all) {
                String type = simpleName(mechanism);
                switch (type) {
                    case "CachedAuthenticatedSessionMechanism", "SingleSignOnAuthenticationMechanism" ->
                        sessions = true;
                    case "BasicAuthenticationMechanism", "DigestAuthenticationMechanism" ->
                        names.add(type.replace("AuthenticationMechanism", "").toLowerCase(Locale.ROOT));
                    case "FormAuthenticationMechanism", "ServletFormAuthenticationMechanism" -> names.add("form");
                    case "ClientCertAuthenticationMechanism" -> names.add("client-cert");
                    case "GSSAPIAuthenticationMechanism" -> names.add("negotiate");
                    default -> foreign = true;
                }
            }
        }
        return new Mechanisms(names, foreign, sessions);
    }

    /** Empty for a mechanism that is not Undertow's own. */
    private static String simpleName(Object mechanism) {
        String type = mechanism.getClass().getName();
        return type.startsWith("io.undertow.") ? type.substring(type.lastIndexOf('.') + 1) : "";
    }
}
