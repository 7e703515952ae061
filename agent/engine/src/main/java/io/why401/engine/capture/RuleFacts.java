package io.why401.engine.capture;

import io.why401.engine.settings.Ids;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The rule and the security chain that the request fell under.
 *
 * @param chain bean name, else index and pattern; null when no chain was found
 * @param chainIndex from 0, -1 when unknown
 * @param matcher the matched rule's request pattern, {@code custom} for a foreign matcher
 * @param requirement what the rule demanded, such as {@code hasRole('ADMIN')}, {@code custom} for a foreign manager
 * @param mechanisms what the chain could have accepted, in chain order: {@code basic}, {@code bearer}, {@code form} …
 * @param foreignMechanism a filter that is not the library's own stands in the chain and may authenticate in its own way
 * @param keepsSessions the chain loads its security context from the HTTP session
 */
public record RuleFacts(
        Source source,
        @Nullable String chain,
        int chainIndex,
        @Nullable String matcher,
        @Nullable String requirement,
        List<String> mechanisms,
        boolean foreignMechanism,
        boolean keepsSessions) {

    /** Who keeps the rule; {@link #id} is its spelling in events. */
    public enum Source {
        SPRING_SECURITY,
        SERVLET_CONSTRAINT,
        METHOD_SECURITY,
        ADDRESS_FILTER;

        public String id() {
            return Ids.of(this).replace('_', '-');
        }
    }

    public RuleFacts {
        mechanisms = List.copyOf(mechanisms);
    }

    /** Pattern and demand, such as {@code /admin/** hasRole('ADMIN')}; null when neither is known. */
    public @Nullable String text() {
        if (matcher == null) {
            return requirement;
        }
        return requirement == null ? matcher : matcher.concat(" ").concat(requirement);
    }
}
