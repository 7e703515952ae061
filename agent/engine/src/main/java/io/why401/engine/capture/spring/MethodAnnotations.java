package io.why401.engine.capture.spring;

import io.why401.engine.capture.Members;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/** What a method demands by its own annotation, else by its class's, as it would be written. Composed annotations are not taken apart. */
final class MethodAnnotations {

    private static final Set<String> ANNOTATIONS = Set.of(
            "org.springframework.security.access.prepost.PreAuthorize",
            "org.springframework.security.access.prepost.PostAuthorize",
            "org.springframework.security.access.annotation.Secured",
            "jakarta.annotation.security.RolesAllowed",
            "jakarta.annotation.security.DenyAll",
            "javax.annotation.security.RolesAllowed",
            "javax.annotation.security.DenyAll");

    private final Members members;

    MethodAnnotations(Members members) {
        this.members = members;
    }

    @Nullable
    String of(@Nullable Object method, @Nullable Object type) {
        String ofMethod = annotation(method);
        return ofMethod != null ? ofMethod : annotation(type);
    }

    /**
     * The same for a call of which only the names are known; null when overloads demand different things.
     *
     * @param neighbour a class of the application, whose loader has the called one, too
     */
    @Nullable
    String of(Object neighbour, DeniedCall call) {
        try {
            Class<?> type = members.type(neighbour, call.type());
            return type == null ? null : of(type, call.method());
        } catch (Members.Unreadable | LinkageError unreadable) {
            // A class of which a part is missing cannot tell its methods; the names are enough then.
            return null;
        }
    }

    private @Nullable String of(Class<?> type, String method) {
        Set<String> demands = new LinkedHashSet<>();
        for (Object candidate : members.methods(type, method)) {
            String demand = annotation(candidate);
            if (demand != null) {
                demands.add(demand);
            }
        }
        return switch (demands.size()) {
            case 0 -> annotation(type);
            case 1 -> demands.iterator().next();
            default -> null;
        };
    }

    /** All of one place, since any of them may have denied. */
    private @Nullable String annotation(@Nullable Object annotated) {
        StringJoiner all = new StringJoiner(" ").setEmptyValue("");
        if (members.call(annotated, "getDeclaredAnnotations") instanceof Object[] annotations) {
            for (Object annotation : annotations) {
                if (members.call(annotation, "annotationType") instanceof Class<?> type
                        && ANNOTATIONS.contains(type.getName())) {
                    all.add("@" + type.getSimpleName() + written(members.callIfThere(annotation, "value")));
                }
            }
        }
        return all.length() == 0 ? null : RequestMatchers.capped(all.toString());
    }

    private static String written(@Nullable Object value) {
        StringJoiner written = new StringJoiner(", ", "(", ")").setEmptyValue("");
        if (value instanceof Object[] several) {
            for (Object one : several) {
                written.add("\"" + one + "\"");
            }
        } else if (value != null) {
            written.add("\"" + value + "\"");
        }
        return written.toString();
    }
}
