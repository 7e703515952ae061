package io.why401.engine.capture.spring;

import io.why401.engine.capture.Members;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Which credentials a chain of Spring Security's filters could have accepted. */
final class Mechanisms {

    private static final Map<String, String> BY_FILTER = Map.ofEntries(
            Map.entry("BasicAuthenticationFilter", "basic"),
            Map.entry("BearerTokenAuthenticationFilter", "bearer"),
            Map.entry("DigestAuthenticationFilter", "digest"),
            Map.entry("UsernamePasswordAuthenticationFilter", "form"),
            Map.entry("X509AuthenticationFilter", "client_certificate"),
            Map.entry("RememberMeAuthenticationFilter", "remember_me"),
            Map.entry("OAuth2LoginAuthenticationFilter", "oauth2_login"),
            Map.entry("Saml2WebSsoAuthenticationFilter", "saml2"),
            Map.entry("OneTimeTokenAuthenticationFilter", "one_time_token"),
            Map.entry("WebAuthnAuthenticationFilter", "passkey"),
            Map.entry("RequestHeaderAuthenticationFilter", "pre_authenticated"),
            Map.entry("SpnegoAuthenticationProcessingFilter", "negotiate"));

    /** Takes what its converter takes. A resource server has one for DPoP: always in 6.5 and 7.0, on demand from 7.1 on. */
    private static final String CONVERTING_FILTER =
            "org.springframework.security.web.authentication.AuthenticationFilter";

    private static final int MAX_NESTED = 8;

    private final Members members;

    Mechanisms(Members members) {
        this.members = members;
    }

    record Seen(List<String> names, boolean foreign, boolean keepsSessions) {}

    Seen of(List<?> filters) {
        List<String> names = new ArrayList<>();
        boolean foreign = false;
        boolean sessions = false;
        for (Object filter : filters) {
            String type = filter.getClass().getName();
            String mechanism = mechanism(filter.getClass());
            if (type.equals(CONVERTING_FILTER)) {
                mechanism = mechanismOfConverter(members.field(filter, "authenticationConverter"));
                foreign |= mechanism == null;
            }
            if (mechanism != null && !names.contains(mechanism)) {
                names.add(mechanism);
            }
            foreign |= mechanism == null && !type.startsWith("org.springframework.");
            if (type.endsWith(".SecurityContextHolderFilter")) {
                sessions = inSession(members.field(filter, "securityContextRepository"), 0);
            } else if (type.endsWith(".SecurityContextPersistenceFilter")) {
                // The default before 6.0.
                sessions = inSession(members.field(filter, "repo"), 0);
            }
        }
        return new Seen(names, foreign, sessions);
    }

    /** A subclass of a library's filter still takes what that filter takes. */
    private static @Nullable String mechanism(Class<?> type) {
        for (Class<?> at = type; at != null && at != Object.class; at = at.getSuperclass()) {
            String mechanism =
                    at.getName().startsWith("org.springframework.security.") ? BY_FILTER.get(at.getSimpleName()) : null;
            if (mechanism != null) {
                return mechanism;
            }
        }
        return null;
    }

    /** Null for one of the application's own. DPoP's is nested in its configurer before 7.1. */
    private static @Nullable String mechanismOfConverter(@Nullable Object converter) {
        String type = converter == null ? "" : converter.getClass().getName();
        if (!type.startsWith("org.springframework.security.")) {
            return null;
        }
        return switch (type.substring(Math.max(type.lastIndexOf('.'), type.lastIndexOf('$')) + 1)) {
            case "DPoPAuthenticationConverter" -> "dpop";
            case "BearerTokenAuthenticationConverter" -> "bearer";
            case "BasicAuthenticationConverter" -> "basic";
            default -> null;
        };
    }

    private boolean inSession(@Nullable Object repository, int depth) {
        String type = repository == null ? "" : repository.getClass().getSimpleName();
        if (type.equals("DelegatingSecurityContextRepository")
                && depth < MAX_NESTED
                && members.field(repository, "delegates") instanceof Collection<?> delegates) {
            for (Object delegate : delegates) {
                if (inSession(delegate, depth + 1)) {
                    return true;
                }
            }
        }
        return type.equals("HttpSessionSecurityContextRepository");
    }
}
