package io.why401.engine.capture.container;

import io.why401.engine.capture.Members;
import io.why401.engine.capture.spring.Lineage;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Looks for security handlers in a tree of Jetty's handlers, 10 to 12, by what each says of its children. */
final class JettySecurityHandlers {

    /** A service with more is not looked through to the end. */
    private static final int MAX_HANDLERS = 200;

    private static final Set<String> SECURITY_HANDLERS = Set.of(
            "org.eclipse.jetty.security.SecurityHandler",
            "org.eclipse.jetty.ee8.security.SecurityHandler",
            "org.eclipse.jetty.ee9.security.SecurityHandler");

    private final Members members;

    JettySecurityHandlers(Members members) {
        this.members = members;
    }

    /** Those below {@code root} that are {@code decider} themselves or whose authenticator is. */
    List<Object> below(@Nullable Object root, String decider) {
        List<Object> found = new ArrayList<>(1);
        List<Object> open = new ArrayList<>();
        if (root != null) {
            open.add(root);
        }
        for (int i = 0; i < open.size() && i < MAX_HANDLERS; i++) {
            Object handler = open.get(i);
            if (is(handler, SECURITY_HANDLERS)
                    && (SECURITY_HANDLERS.contains(decider)
                            || is(members.call(handler, "getAuthenticator"), Set.of(decider)))) {
                found.add(handler);
            }
            addChildren(handler, open);
        }
        return found;
    }

    /** A wrapper has one, a collection many; Jetty 12's wrapper says it both ways. Of the application's handlers nothing is asked. */
    private void addChildren(Object handler, List<Object> open) {
        Object only = members.fieldIfThere(handler, "_handler");
        if (only != null) {
            open.add(only);
            return;
        }
        Object many = members.fieldIfThere(handler, "_handlers");
        if (many instanceof Object[] array) {
            open.addAll(List.of(array));
        } else if (many instanceof Collection<?> collection) {
            open.addAll(collection);
        }
    }

    private static boolean is(@Nullable Object object, Set<String> names) {
        return object != null && names.stream().anyMatch(name -> Lineage.isA(object, name));
    }
}
