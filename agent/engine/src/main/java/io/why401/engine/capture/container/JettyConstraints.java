package io.why401.engine.capture.container;

import io.why401.engine.capture.Members;
import io.why401.engine.capture.RuleFacts;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Names the constraint under which an authenticator of Jetty 10 to 12 refused, or the address filter. */
final class JettyConstraints {

    private static final Set<String> KNOWN = Set.of("basic", "digest", "form", "client_certificate", "negotiate");

    /** A pattern, and what stands behind it: a ConstraintMapping of the servlet APIs, or a Constraint of Jetty 12's core. */
    private record Fitting(
            String pattern, Object constraint, @Nullable Object mapping, int rank) {}

    private final Members members;
    private final JettySecurityHandlers handlers;

    JettyConstraints(Members members) {
        this.members = members;
        this.handlers = new JettySecurityHandlers(members);
    }

    /**
     * The rule of {@code decider}.
     *
     * @param root the handler to look below
     * @param path within the context
     * @return null when it keeps none
     */
    @Nullable
    RuleFacts of(@Nullable Object root, String contextPath, String path, String method, String decider) {
        if (decider.endsWith(".InetAccessHandler")) {
            return new RuleFacts(
                    RuleFacts.Source.ADDRESS_FILTER, null, -1, null, "InetAccessHandler", List.of(), false, false);
        }
        Object chosen = null;
        Fitting best = null;
        for (Object handler : handlers.below(root, decider)) {
            Fitting fitting = fitting(handler, path, method);
            if (chosen == null || (fitting != null && (best == null || fitting.rank > best.rank))) {
                chosen = handler;
                best = fitting;
            }
        }
        if (chosen == null) {
            return null;
        }
        String mechanism = mechanism(members.call(chosen, "getAuthenticator"));
        return new RuleFacts(
                RuleFacts.Source.SERVLET_CONSTRAINT,
                contextPath.isEmpty() ? "/" : contextPath,
                -1,
                best == null ? null : best.pattern + methods(best.mapping),
                best == null ? "authenticated" : requirement(best.constraint),
                KNOWN.contains(mechanism) ? List.of(mechanism) : List.of(),
                !KNOWN.contains(mechanism),
                "form".equals(mechanism));
    }

    /** The same for the request of Jetty 10 and 11 and of what is nested in Jetty 12. */
    @Nullable
    RuleFacts ofServlet(RequestView view, String decider) {
        Object request = view.object();
        Object handler = members.call(members.call(request, "getContext"), "getContextHandler");
        String path = members.text(request, "getPathInContext");
        return of(
                handler == null ? members.call(members.call(request, "getHttpChannel"), "getServer") : handler,
                view.contextPath(),
                path == null ? "/" : path,
                view.method(),
                decider);
    }

    private @Nullable Fitting fitting(Object handler, String path, String method) {
        Fitting best = null;
        for (Fitting candidate : candidates(handler, path)) {
            if (covers(candidate.mapping, method) && (best == null || candidate.rank > best.rank)) {
                best = candidate;
            }
        }
        return best;
    }

    private List<Fitting> candidates(Object handler, String path) {
        List<Fitting> candidates = new ArrayList<>();
        if (members.callIfThere(handler, "getConstraintMappings") instanceof Collection<?> mappings) {
            for (Object mapping : mappings) {
                String pattern = members.text(mapping, "getPathSpec");
                add(candidates, pattern, members.call(mapping, "getConstraint"), mapping, path);
            }
        } else if (members.fieldIfThere(handler, "_mappings") instanceof Iterable<?> mappings) {
            for (Object mapped : mappings) { // SecurityHandler.PathMapped
                String pattern = members.text(members.call(mapped, "getPathSpec"), "getDeclaration");
                add(candidates, pattern, members.call(mapped, "getResource"), null, path);
            }
        }
        return candidates;
    }

    private static void add(
            List<Fitting> to,
            @Nullable String pattern,
            @Nullable Object constraint,
            @Nullable Object mapping,
            String path) {
        int rank = pattern == null ? UrlPattern.NONE : UrlPattern.rank(pattern, path);
        if (pattern != null && constraint != null && rank != UrlPattern.NONE) {
            to.add(new Fitting(pattern, constraint, mapping, rank));
        }
    }

    private boolean covers(@Nullable Object mapping, String method) {
        String only = members.text(mapping, "getMethod");
        return only != null
                ? only.equals(method)
                : !strings(members.call(mapping, "getMethodOmissions")).contains(method);
    }

    private String methods(@Nullable Object mapping) {
        String only = members.text(mapping, "getMethod");
        if (only != null) {
            return " [" + only + "]";
        }
        Set<String> omitted = strings(members.call(mapping, "getMethodOmissions"));
        return omitted.isEmpty() ? "" : " [all but " + String.join(", ", omitted) + "]";
    }

    /** {@code **} stands for any caller who is known (Servlet 6.1 §13.8). */
    private String requirement(Object constraint) {
        Set<String> roles = strings(members.call(constraint, "getRoles"));
        return roles.isEmpty() || roles.contains("**") ? "authenticated" : "roles " + String.join(", ", roles);
    }

    private static Set<String> strings(@Nullable Object values) {
        Set<String> strings = new TreeSet<>();
        Collection<?> all = values instanceof Object[] array
                ? Arrays.asList(array)
                : values instanceof Collection<?> collection ? collection : List.of();
        all.forEach(value -> strings.add(String.valueOf(value)));
        return strings;
    }

    /** Jetty's names are CLIENT_CERT and CLIENT-CERT, SPNEGO and NEGOTIATE, by version and author. */
    private String mechanism(@Nullable Object authenticator) {
        Object name = members.callIfThere(authenticator, "getAuthenticationType");
        Object text = name != null ? name : members.callIfThere(authenticator, "getAuthMethod");
        String mechanism = String.valueOf(text).toLowerCase(Locale.ROOT).replace('-', '_');
        return switch (mechanism) {
            case "client_cert" -> "client_certificate";
            case "spnego" -> "negotiate";
            default -> mechanism;
        };
    }
}
