package io.why401.engine.capture.container;

import io.why401.engine.capture.Members;
import io.why401.engine.capture.RuleFacts;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Names the security constraint under which an authenticator of Tomcat 9 to 11 refused. Chosen as RealmBase's {@code
 * findSecurityConstraints} does it, which is not called: a realm may be the application's.
 */
final class TomcatConstraints {

    /** A constraint, and the pattern of it that fits the path. */
    private record Fitting(Object constraint, Object collection, String pattern) {}

    private final Members members;

    TomcatConstraints(Members members) {
        this.members = members;
    }

    /** Never null: outside of any constraint, {@code HttpServletRequest.authenticate()} was called. */
    RuleFacts of(RequestView view) {
        Object context = members.call(view.object(), "getContext");
        List<Fitting> fitting = fitting(context, path(view), view.method());
        String mechanism = mechanism(members.text(members.call(context, "getLoginConfig"), "getAuthMethod"));
        return new RuleFacts(
                RuleFacts.Source.SERVLET_CONSTRAINT,
                view.contextPath().isEmpty() ? "/" : view.contextPath(),
                -1,
                fitting.isEmpty() ? null : matcher(fitting.get(0)),
                requirement(fitting),
                mechanism == null ? List.of() : List.of(mechanism),
                mechanism == null,
                "form".equals(mechanism));
    }

    /** Servlet 6.1 §12.1: decoded, within the context; catalina keeps both parts until the request is recycled. */
    private String path(RequestView view) {
        String servletPath = members.text(view.object(), "getServletPath");
        String pathInfo = members.text(view.object(), "getPathInfo");
        String path = (servletPath == null ? "" : servletPath) + (pathInfo == null ? "" : pathInfo);
        return path.isEmpty() ? "/" : path;
    }

    /** Those with the best pattern: the others do not count, even where the best one does not cover the method. */
    private List<Fitting> fitting(@Nullable Object context, String path, String method) {
        List<Fitting> best = new ArrayList<>(1);
        int bestRank = UrlPattern.NONE;
        for (Object constraint : array(members.call(context, "findConstraints"))) {
            for (Object collection : array(members.call(constraint, "findCollections"))) {
                for (Object pattern : array(members.call(collection, "findPatterns"))) {
                    int rank = UrlPattern.rank(pattern.toString(), path);
                    if (rank < bestRank || rank == UrlPattern.NONE) {
                        continue;
                    }
                    if (rank > bestRank) {
                        best.clear();
                        bestRank = rank;
                    }
                    if (covers(collection, method)) {
                        best.add(new Fitting(constraint, collection, pattern.toString()));
                    }
                }
            }
        }
        return best;
    }

    private boolean covers(Object collection, String method) {
        Object[] named = array(members.call(collection, "findMethods"));
        Object[] omitted = array(members.call(collection, "findOmittedMethods"));
        return named.length > 0
                ? List.of(named).contains(method)
                : !List.of(omitted).contains(method);
    }

    private String matcher(Fitting fitting) {
        Object[] named = array(members.call(fitting.collection, "findMethods"));
        Object[] omitted = array(members.call(fitting.collection, "findOmittedMethods"));
        if (named.length > 0) {
            return fitting.pattern + " " + List.of(named);
        }
        return omitted.length > 0
                ? fitting.pattern + " [all but " + List.of(omitted).toString().substring(1)
                : fitting.pattern;
    }

    /** Constraints on the same pattern add up (Servlet 6.1 §13.8.1): a role of any of them will do. */
    private String requirement(List<Fitting> fitting) {
        Set<String> roles = new LinkedHashSet<>();
        for (Fitting one : fitting) {
            if (Boolean.TRUE.equals(members.call(one.constraint, "getAuthenticatedUsers"))) {
                return "authenticated";
            }
            if (Boolean.TRUE.equals(members.call(one.constraint, "getAllRoles"))) {
                roles.add("*");
            }
            for (Object role : array(members.call(one.constraint, "findAuthRoles"))) {
                roles.add(role.toString());
            }
        }
        return roles.isEmpty() ? "authenticated" : "roles " + String.join(", ", roles);
    }

    private static @Nullable String mechanism(@Nullable String authMethod) {
        if (authMethod == null) {
            return null;
        }
        return switch (authMethod) {
            case "CLIENT-CERT" -> "client_certificate";
            case "SPNEGO" -> "negotiate";
            case "BASIC", "DIGEST", "FORM" -> authMethod.toLowerCase(Locale.ROOT);
            default -> null;
        };
    }

    private static Object[] array(@Nullable Object value) {
        return value instanceof Object[] array ? array : new Object[0];
    }
}
