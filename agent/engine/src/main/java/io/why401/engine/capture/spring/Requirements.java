package io.why401.engine.capture.spring;

import io.why401.engine.capture.Members;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What an AuthorizationManager demands, as its author wrote it: {@code hasRole('ADMIN')}. Never calls one of the application's. */
final class Requirements {

    private static final String CORE = "org.springframework.security.authorization.";
    private static final String WEB = "org.springframework.security.web.access.";
    private static final String REACTIVE_ADDRESS =
            "org.springframework.security.web.server.authorization.IpAddressReactiveAuthorizationManager";
    private static final List<String> WITHIN_ADDRESS = List.of("matcher", "matchers", "includeList");

    /** Its {@code permitAll} and {@code denyAll} are lambdas that look at nothing (5.7 to 7.1); {@code access} hands on what it is given. */
    private static final String REACTIVE_CONSTANT =
            "org.springframework.security.config.web.server.ServerHttpSecurity$AuthorizeExchangeSpec$Access$$Lambda";

    private static final String CUSTOM = "custom";
    private static final int MAX_EXPRESSION = 100;
    private static final int MAX_WRAPPERS = 4;

    private final Members members;

    Requirements(Members members) {
        this.members = members;
    }

    /** Without the observation that Spring puts around every manager when Micrometer is there. */
    @Nullable
    Object unwrapped(@Nullable Object manager) {
        Object inner = manager;
        for (int i = 0; i < MAX_WRAPPERS && inner != null; i++) {
            String type = inner.getClass().getName();
            if (!type.equals(CORE + "ObservationAuthorizationManager")
                    && !type.equals(CORE + "ObservationReactiveAuthorizationManager")) {
                return inner;
            }
            inner = members.field(inner, "delegate");
        }
        return inner;
    }

    String text(@Nullable Object wrapped) {
        Object manager = unwrapped(wrapped);
        if (manager == null) {
            return CUSTOM;
        }
        return switch (manager.getClass().getName()) {
            case CORE + "AuthorityAuthorizationManager", CORE + "AuthorityReactiveAuthorizationManager" ->
                authorities(members.field(manager, "authorities"));
            case CORE + "AuthenticatedAuthorizationManager" ->
                authenticated(members.fieldIfThere(manager, "authorizationStrategy"));
            case CORE + "AuthenticatedReactiveAuthorizationManager" -> "authenticated";
            case CORE + "SingleResultAuthorizationManager" -> granted(members.field(manager, "result"));
            case WEB + "IpAddressAuthorizationManager" -> address(members.field(manager, "ipAddressMatcher"));
            case REACTIVE_ADDRESS ->
                address(members.field(members.field(manager, "ipAddressExchangeMatcher"), "ipAddressMatcher"));
            case WEB + "expression.WebExpressionAuthorizationManager" -> expression(manager);
            default -> manager.getClass().getName().startsWith(REACTIVE_CONSTANT) ? constant(manager) : CUSTOM;
        };
    }

    private String constant(Object manager) {
        // Called authorize from 7.0 on; in 6.5 that one maps what this one gives.
        Object said = members.callConstant(manager, "check");
        Object mono = said != null ? said : members.callConstant(manager, "authorize");
        if (mono == null || !mono.getClass().getName().equals("reactor.core.publisher.MonoJust")) {
            return CUSTOM;
        }
        return granted(members.field(mono, "value"));
    }

    private String granted(@Nullable Object decision) {
        return Boolean.TRUE.equals(members.call(decision, "isGranted")) ? "permitAll" : "denyAll";
    }

    private static String authorities(@Nullable Object authorities) {
        if (!(authorities instanceof Collection<?> all) || all.isEmpty()) {
            return CUSTOM;
        }
        List<String> names = new ArrayList<>();
        boolean roles = true;
        for (Object authority : all) {
            roles &= authority.toString().startsWith("ROLE_");
        }
        for (Object authority : all) {
            String name = authority.toString();
            names.add("'" + (roles ? name.substring("ROLE_".length()) : name) + "'");
        }
        String what = roles ? "Role" : "Authority";
        String any = roles ? "AnyRole" : "AnyAuthority";
        return "has" + (names.size() == 1 ? what : any) + "(" + String.join(", ", names) + ")";
    }

    private static String authenticated(@Nullable Object strategy) {
        if (strategy == null) {
            // Before 5.8 the class knows no other kind.
            return "authenticated";
        }
        return switch (strategy.getClass().getSimpleName()) {
            case "AuthenticatedAuthorizationStrategy" -> "authenticated";
            case "FullyAuthenticatedAuthorizationStrategy" -> "fullyAuthenticated";
            case "AnonymousAuthorizationStrategy" -> "anonymous";
            case "RememberMeAuthorizationStrategy" -> "rememberMe";
            default -> CUSTOM;
        };
    }

    private String address(@Nullable Object outer) {
        Object matcher = outer;
        for (Object inner = outer; inner != null; inner = within(inner)) {
            matcher = inner;
        }
        Object required = members.field(matcher, "requiredAddress");
        Object bits = members.field(matcher, "nMaskBits");
        String host = required == null ? null : members.text(required, "getHostAddress");
        boolean network = bits instanceof Integer mask && mask >= 0;
        return "hasIpAddress(" + (host == null ? "" : "'" + host + (network ? "/" + bits : "") + "'") + ")";
    }

    /** Since 7.1 there are matchers of another package inside, the reactive one in lists of one; the innermost keeps the fields. */
    private @Nullable Object within(Object matcher) {
        for (String name : WITHIN_ADDRESS) {
            Object inner = members.fieldIfThere(matcher, name);
            if (inner != null) {
                return !(inner instanceof List<?> list) ? inner : list.size() == 1 ? list.get(0) : null;
            }
        }
        return null;
    }

    private String expression(Object manager) {
        return capped(members.text(members.field(manager, "expression"), "getExpressionString"));
    }

    /** Of Spring Security 5's FilterSecurityInterceptor: its attributes are expressions, or role names of older configurations. */
    String text(Collection<?> attributes) {
        List<String> texts = new ArrayList<>();
        for (Object attribute : attributes) {
            texts.add(
                    switch (attribute.getClass().getName()) {
                        case WEB + "expression.WebExpressionConfigAttribute",
                                "org.springframework.security.access.SecurityConfig" -> attribute.toString();
                        default -> CUSTOM;
                    });
        }
        return capped(texts.isEmpty() ? null : String.join(", ", texts));
    }

    private static String capped(@Nullable String text) {
        if (text == null) {
            return CUSTOM;
        }
        return text.length() <= MAX_EXPRESSION ? text : text.substring(0, MAX_EXPRESSION - 1) + "…";
    }
}
