package io.why401.engine.capture.thrown;

import io.why401.engine.capture.Members;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Evaluates a path of getters by name: {@code getErrors.getErrorCode}, {@code getResponseHeaders.getFirst(WWW-Authenticate)}.
 * A step on a collection is taken on each element, and the results are joined with commas. A map is asked itself: Spring's
 * HttpHeaders is one until 6.2.
 */
public final class GetterPath {

    private static final int MAX_ELEMENTS = 8;

    private final Members members;

    public GetterPath(Members members) {
        this.members = members;
    }

    /** Null when any step on the way is null or missing. */
    public @Nullable String read(Object target, String path) {
        List<Object> at = List.of(target);
        for (String step : path.split("\\.", -1)) {
            at = step(at, step);
        }
        if (at.isEmpty()) {
            return null;
        }
        StringBuilder joined = new StringBuilder();
        for (Object value : at) {
            joined.append(joined.isEmpty() ? "" : ",").append(value);
        }
        return joined.toString();
    }

    private List<Object> step(List<Object> targets, String step) {
        List<Object> results = new ArrayList<>(targets.size());
        int argument = step.indexOf('(');
        for (Object target : targets) {
            Object result = argument < 0
                    ? members.callIfThere(target, step)
                    : members.call(
                            target, step.substring(0, argument), step.substring(argument + 1, step.length() - 1));
            spread(result, results);
        }
        return results;
    }

    private static void spread(@Nullable Object value, List<Object> into) {
        if (value instanceof Collection<?> elements) {
            for (Object element : elements) {
                if (element != null && into.size() < MAX_ELEMENTS) {
                    into.add(element);
                }
            }
        } else if (value != null) {
            into.add(value);
        }
    }
}
