package io.why401.engine.capture.spring;

import java.util.List;
import java.util.Map;
import java.util.WeakHashMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What the filters of Spring Security's own chains tell whatever the request, read once for each chain: a dozen filters or more stand in it. */
final class ChainFilters {

    /** Without an equals of its own, so the map knows each one. */
    private static final String CHAIN = "org.springframework.security.web.DefaultSecurityFilterChain";

    private final Function<List<?>, Seen> reader;
    private final Map<Object, Seen> known = new WeakHashMap<>();

    /**
     * No filter itself, so that the weak map frees its chains.
     *
     * @param deciding place of the filter that asks the rules, -1 without one
     * @param size filters that there were: the list can be changed
     */
    record Seen(Mechanisms.Seen mechanisms, int deciding, int size) {}

    ChainFilters(Function<List<?>, Seen> reader) {
        this.reader = reader;
    }

    Seen of(Object chain, List<?> filters) {
        if (!chain.getClass().getName().equals(CHAIN)) {
            return reader.apply(filters);
        }
        Seen seen = known(chain);
        if (seen == null || seen.size() != filters.size()) {
            // Outside the lock: two threads may read it twice, none waits for the other.
            seen = reader.apply(filters);
            synchronized (known) {
                known.put(chain, seen);
            }
        }
        return seen;
    }

    private @Nullable Seen known(Object chain) {
        synchronized (known) {
            return known.get(chain);
        }
    }
}
