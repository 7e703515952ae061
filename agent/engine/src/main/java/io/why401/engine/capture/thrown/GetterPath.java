package io.why401.engine.capture.thrown;

import io.why401.engine.capture.Members;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Evaluates a path of getters by name: {@code getErrors.getErrorCode}, {@code getResponseHeaders.getFirst(WWW-Authenticate)}.
 * A step on a collection is taken on each element, and the results are joined with commas. A map is asked itself: Spring's
 * HttpHeaders is one until 6.2.
 */
public final class GetterPath {

    private static final int MAX_ELEMENTS = 8;

    private final Members members;

    /** By path. They come from tables, so there are a few dozen. */
    private final Map<String, List<Step>> parsed = new ConcurrentHashMap<>();

    private record Step(String method, @Nullable String argument) {

        static List<Step> all(String path) {
            return Stream.of(path.split("\\.", -1)).map(Step::of).toList();
        }

        private static Step of(String text) {
            int argument = text.indexOf('(');
            return argument < 0
                    ? new Step(text, null)
                    : new Step(text.substring(0, argument), text.substring(argument + 1, text.length() - 1));
        }
    }

    public GetterPath(Members members) {
        this.members = members;
    }

    /** Null when any step on the way is null or missing. */
    public @Nullable String read(Object target, String path) {
        List<Object> at = List.of(target);
        for (Step step : parsed.computeIfAbsent(path, Step::all)) {
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

    private List<Object> step(List<Object> targets, Step step) {
        List<Object> results = new ArrayList<>(targets.size());
        for (Object target : targets) {
            Object result = step.argument == null
                    ? members.callIfThere(target, step.method)
                    : members.call(target, step.method, step.argument);
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
