package io.why401.engine.capture.spring;

import io.why401.engine.capture.Members;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.WeakHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The bean names of security filter chains: what a person calls them. Security keeps it from 6.5 on; before, the bean
 * factory is asked, once for each chain, since it takes a look at every bean.
 */
final class ChainNames {

    /** Servlet and reactive. Without an equals of their own, so the map knows each one. */
    private static final Set<String> CHAINS = Set.of(
            "org.springframework.security.web.DefaultSecurityFilterChain",
            "org.springframework.security.web.server.MatcherSecurityWebFilterChain");

    private final Members members;
    private final Contexts contexts;
    private final Map<Object, Optional<String>> names = new WeakHashMap<>();

    ChainNames(Members members, Contexts contexts) {
        this.members = members;
        this.contexts = contexts;
    }

    @Nullable
    String of(Object beanFactory, Object chain) {
        if (!CHAINS.contains(chain.getClass().getName())) {
            return null;
        }
        Object kept = members.fieldIfThere(chain, "beanName");
        return kept != null ? kept.toString() : defined(beanFactory, chain).orElse(null);
    }

    private Optional<String> defined(Object beanFactory, Object chain) {
        synchronized (names) {
            Optional<String> known = names.get(chain);
            if (known != null) {
                return known;
            }
        }
        // Outside the lock: two threads may look it up twice, none waits for the other.
        Optional<String> name = Optional.ofNullable(contexts.nameOf(beanFactory, chain));
        synchronized (names) {
            names.put(chain, name);
        }
        return name;
    }
}
