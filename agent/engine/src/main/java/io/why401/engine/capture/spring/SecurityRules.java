package io.why401.engine.capture.spring;

import io.why401.engine.capture.Members;
import io.why401.engine.capture.RuleFacts;
import io.why401.engine.capture.container.ServletRequestView;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Names the SecurityFilterChain and the authorization rule that a request fell under (Spring Security 6 and 7, servlet). */
public final class SecurityRules {

    private static final String WEB = "org.springframework.security.web.";
    private static final String AUTHORIZATION_FILTER = WEB + "access.intercept.AuthorizationFilter";

    private final Members members;
    private final Contexts contexts;
    private final RequestMatchers matchers;
    private final Requirements requirements;
    private final Mechanisms mechanisms;

    public SecurityRules(Members members) {
        this.members = members;
        this.contexts = new Contexts(members);
        this.matchers = new RequestMatchers(members);
        this.requirements = new Requirements(members);
        this.mechanisms = new Mechanisms(members);
    }

    /**
     * The chain and rule for a request, or null without Spring Security.
     *
     * @param request what the chain saw: its container request
     * @param by the filter that refused, when known: its identity names the chain without asking a matcher
     */
    public @Nullable RuleFacts of(ServletRequestView request, List<Object> by) {
        for (Object factory : contexts.beanFactories(request.servletContext())) {
            Object proxy = contexts.singleton(factory, "springSecurityFilterChain");
            Object unwrapped = members.callIfThere(proxy, "getFilterChainProxy");
            if (members.callIfThere(unwrapped != null ? unwrapped : proxy, "getFilterChains")
                    instanceof List<?> chains) {
                return of(request, by, chains);
            }
        }
        return null;
    }

    private @Nullable RuleFacts of(ServletRequestView request, List<Object> by, List<?> chains) {
        for (int index = 0; index < chains.size(); index++) {
            Object chain = chains.get(index);
            List<?> filters = members.call(chain, "getFilters") instanceof List<?> all ? all : List.of();
            boolean certain = containsAny(filters, by);
            Object matcher = members.callIfThere(chain, "getRequestMatcher");
            RequestMatchers.Answer answer =
                    certain ? RequestMatchers.Answer.YES : matchers.matches(matcher, request.object());
            switch (answer) {
                case YES -> {
                    return facts(request, chain, index, matcher, filters);
                }
                case FOREIGN -> {
                    // It may be this one; a later chain must not be blamed for it unless its own filter refused.
                    if (by.isEmpty()) {
                        return null;
                    }
                }
                case NO -> {}
            }
        }
        return null;
    }

    private static boolean containsAny(List<?> filters, List<Object> by) {
        for (Object filter : filters) {
            for (Object candidate : by) {
                if (filter == candidate) {
                    return true;
                }
            }
        }
        return false;
    }

    private RuleFacts facts(
            ServletRequestView request, Object chain, int index, @Nullable Object matcher, List<?> filters) {
        Object manager = null;
        for (Object filter : filters) {
            if (Lineage.isA(filter, AUTHORIZATION_FILTER)) {
                manager = requirements.unwrapped(members.field(filter, "authorizationManager"));
            }
        }
        Rule rule = manager == null ? new Rule(null, null) : rule(manager, request);
        Mechanisms.Seen seen = mechanisms.of(filters);
        return new RuleFacts(
                RuleFacts.Source.SPRING_SECURITY,
                name(chain, index, matcher),
                index,
                rule.matcher(),
                rule.requirement(),
                seen.names(),
                seen.foreign(),
                seen.keepsSessions());
    }

    /** The bean's name where Security keeps it (7.0, DefaultSecurityFilterChain.beanName), else index and pattern. */
    private String name(Object chain, int index, @Nullable Object matcher) {
        Object bean =
                Lineage.isA(chain, WEB + "DefaultSecurityFilterChain") ? members.fieldIfThere(chain, "beanName") : null;
        return bean != null ? bean.toString() : index + " " + matchers.text(matcher);
    }

    private record Rule(@Nullable String matcher, @Nullable String requirement) {}

    private Rule rule(Object manager, ServletRequestView request) {
        if (!manager.getClass().getName().endsWith(".RequestMatcherDelegatingAuthorizationManager")
                || !(members.field(manager, "mappings") instanceof List<?> mappings)) {
            return new Rule("any request", requirements.text(manager));
        }
        for (Object mapping : new ArrayList<>(mappings)) {
            Object matcher = members.call(mapping, "getRequestMatcher");
            switch (matchers.matches(matcher, request.object())) {
                case YES -> {
                    return new Rule(matchers.text(matcher), requirements.text(members.call(mapping, "getEntry")));
                }
                case FOREIGN -> {
                    return new Rule("custom", "custom");
                }
                case NO -> {}
            }
        }
        return new Rule("no rule matched", "denyAll");
    }
}
