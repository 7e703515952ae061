package io.why401.engine.capture.spring;

import io.why401.engine.capture.Members;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Which credentials a reactive chain could have accepted: there one filter serves them all, and its converter tells. */
final class ReactiveMechanisms {

    private static final Map<String, String> BY_CONVERTER = Map.of(
            "ServerHttpBasicAuthenticationConverter", "basic",
            "ServerBearerTokenAuthenticationConverter", "bearer",
            "ServerFormLoginAuthenticationConverter", "form",
            "ServerX509AuthenticationConverter", "client_certificate",
            "ServerOneTimeTokenAuthenticationConverter", "one_time_token",
            "ServerOAuth2AuthorizationCodeAuthenticationTokenConverter", "oauth2_login");

    private static final String SERVER = "org.springframework.security.web.server.";

    private final Members members;

    ReactiveMechanisms(Members members) {
        this.members = members;
    }

    record Seen(List<String> names, boolean foreign, boolean keepsSessions) {}

    Seen of(List<?> filters) {
        List<String> names = new ArrayList<>();
        boolean foreign = false;
        boolean sessions = false;
        for (Object filter : filters) {
            if (Lineage.isA(filter, SERVER + "authentication.AuthenticationWebFilter")) {
                String mechanism = mechanism(filter);
                foreign |= mechanism.isEmpty();
                if (!mechanism.isEmpty() && !names.contains(mechanism)) {
                    names.add(mechanism);
                }
            } else {
                foreign |= !filter.getClass().getName().startsWith("org.springframework.");
            }
            if (Lineage.isA(filter, SERVER + "context.ReactorContextWebFilter")) {
                Object repository = members.field(filter, "repository");
                sessions = repository != null
                        && Lineage.isA(repository, SERVER + "context.WebSessionServerSecurityContextRepository");
            }
        }
        return new Seen(names, foreign, sessions);
    }

    /** Empty for a converter of the application's own. */
    private String mechanism(Object filter) {
        Object converter = members.field(filter, "authenticationConverter");
        // In 5.7 Basic's is handed on as a method reference, whose class keeps it under the name that the JDK gives.
        Object referred = members.fieldIfThere(converter, "arg$1");
        Object own = referred != null ? referred : converter;
        String type = own == null ? "" : own.getClass().getName();
        return type.startsWith("org.springframework.security.")
                ? BY_CONVERTER.getOrDefault(type.substring(type.lastIndexOf('.') + 1), "")
                : "";
    }
}
