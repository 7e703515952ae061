package io.why401.engine.capture.container;

import io.why401.engine.capture.Members;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Which security constraint of a deployment a path falls under (Servlet 6.1 §13.8.3: exact, longest prefix, extension, default). */
final class UndertowConstraints {

    private final Members members;

    UndertowConstraints(Members members) {
        this.members = members;
    }

    /**
     * A constraint's own words.
     *
     * @param matcher such as {@code /admin/* [GET]}, null when no constraint was found
     * @param requirement {@code authenticated}, or {@code roles A, B}
     */
    record Found(@Nullable String matcher, String requirement) {

        /** Whatever the path. */
        static final Found EVERYTHING = new Found(null, "authenticated");
    }

    /**
     * The constraint with the best pattern; one of a servlet's annotation is not among them and reads as authenticated.
     *
     * @param path below the context path
     */
    Found of(@Nullable Object deployment, String path, String method) {
        Found best = Found.EVERYTHING;
        int bestRank = UrlPattern.NONE;
        Object info = members.call(deployment, "getDeploymentInfo");
        for (Object constraint : all(info, "getSecurityConstraints")) {
            for (Object resources : all(constraint, "getWebResourceCollections")) {
                if (covers(resources, method)) {
                    for (Object pattern : all(resources, "getUrlPatterns")) {
                        int rank = UrlPattern.rank(String.valueOf(pattern), path);
                        if (rank > bestRank) {
                            bestRank = rank;
                            best = new Found(pattern + methods(resources), requirement(constraint));
                        }
                    }
                }
            }
        }
        return best;
    }

    private boolean covers(Object resources, String method) {
        Collection<?> named = all(resources, "getHttpMethods");
        Collection<?> omitted = all(resources, "getHttpMethodOmissions");
        return named.isEmpty() ? !omitted.contains(method) : named.contains(method);
    }

    /** In the order of names, so that the label is the same in every run. */
    private String methods(Object resources) {
        Collection<?> named = all(resources, "getHttpMethods");
        Collection<?> omitted = all(resources, "getHttpMethodOmissions");
        if (named.isEmpty() && omitted.isEmpty()) {
            return "";
        }
        return named.isEmpty() ? " [all but " + list(omitted) + "]" : " [" + list(named) + "]";
    }

    private String requirement(Object constraint) {
        Collection<?> roles = all(constraint, "getRolesAllowed");
        return roles.isEmpty() ? "authenticated" : "roles " + list(roles);
    }

    private static String list(Collection<?> names) {
        TreeSet<String> sorted = new TreeSet<>();
        for (Object name : names) {
            sorted.add(String.valueOf(name));
        }
        return String.join(", ", sorted);
    }

    private Collection<?> all(@Nullable Object owner, String getter) {
        return members.call(owner, getter) instanceof Collection<?> all ? all : List.of();
    }
}
