package io.why401.engine.capture.spring;

import io.why401.engine.capture.Members;
import io.why401.engine.capture.RuleFacts;
import io.why401.engine.capture.container.RequestView;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Names the SecurityFilterChain and the authorization rule that a request fell under (Spring Security 5.7 to 7.1, servlet). */
public final class SecurityRules {

    private static final String WEB = "org.springframework.security.web.";
    private static final String AUTHORIZATION_FILTER = WEB + "access.intercept.AuthorizationFilter";
    private static final String INTERCEPTOR = WEB + "access.intercept.FilterSecurityInterceptor";

    /** Where filters keep them: BearerTokenAuthenticationFilter, AbstractAuthenticationProcessingFilter, ExceptionTranslationFilter. */
    private static final List<String> HELPERS =
            List.of("authenticationEntryPoint", "authenticationFailureHandler", "failureHandler");

    private final Members members;
    private final Contexts contexts;
    private final RequestMatchers matchers;
    private final Requirements requirements;
    private final Mechanisms mechanisms;
    private final ChainNames names;
    private final ChainFilters chainFilters;

    public SecurityRules(Members members) {
        this.members = members;
        this.contexts = new Contexts(members);
        this.matchers = new RequestMatchers(members);
        this.requirements = new Requirements(members);
        this.mechanisms = new Mechanisms(members);
        this.names = new ChainNames(members, contexts);
        this.chainFilters = new ChainFilters(this::seen);
    }

    /**
     * The chain and rule for a request, or null without Spring Security.
     *
     * @param request what the chain saw: its container request
     * @param by the filter that refused, when known: its identity names the chain without asking a matcher
     */
    public @Nullable RuleFacts of(RequestView request, List<Object> by) {
        for (Object factory : contexts.beanFactories(request.servletContext())) {
            Object proxy = contexts.singleton(factory, "springSecurityFilterChain");
            Object unwrapped = members.callIfThere(proxy, "getFilterChainProxy");
            if (members.callIfThere(unwrapped != null ? unwrapped : proxy, "getFilterChains")
                    instanceof List<?> chains) {
                return of(request, by, factory, chains);
            }
        }
        return null;
    }

    private @Nullable RuleFacts of(RequestView request, List<Object> by, Object factory, List<?> chains) {
        for (int index = 0; index < chains.size(); index++) {
            if (containsAny(filters(chains.get(index)), by)) {
                return facts(request, factory, chains.get(index), index);
            }
        }
        for (int index = 0; index < chains.size(); index++) {
            switch (matchers.matches(matcher(chains.get(index)), request.object())) {
                case YES -> {
                    return facts(request, factory, chains.get(index), index);
                }
                case FOREIGN -> {
                    // It may be this one; a later chain must not be blamed for it unless it alone uses what refused.
                    int user = onlyUser(chains, by);
                    return user < 0 ? null : facts(request, factory, chains.get(user), user);
                }
                case NO -> {}
            }
        }
        return null;
    }

    /** The one chain whose filters hold the entry point or failure handler that refused; -1 when they share it. */
    private int onlyUser(List<?> chains, List<Object> by) {
        int found = -1;
        for (int index = 0; index < chains.size(); index++) {
            for (Object filter : filters(chains.get(index))) {
                if (uses(filter, by)) {
                    if (found >= 0 && found != index) {
                        return -1;
                    }
                    found = index;
                }
            }
        }
        return found;
    }

    private boolean uses(Object filter, List<Object> by) {
        for (String field : HELPERS) {
            Object helper = members.fieldIfThere(filter, field);
            if (helper != null && containsAny(List.of(helper), by)) {
                return true;
            }
        }
        return false;
    }

    private List<?> filters(Object chain) {
        return members.call(chain, "getFilters") instanceof List<?> all ? all : List.of();
    }

    private @Nullable Object matcher(Object chain) {
        return members.callIfThere(chain, "getRequestMatcher");
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

    private RuleFacts facts(RequestView request, Object factory, Object chain, int index) {
        List<?> filters = filters(chain);
        ChainFilters.Seen known = chainFilters.of(chain, filters);
        Rule rule = known.deciding() < 0 ? new Rule(null, null) : decided(filters.get(known.deciding()), request);
        Mechanisms.Seen seen = known.mechanisms();
        return new RuleFacts(
                RuleFacts.Source.SPRING_SECURITY,
                name(factory, chain, index),
                index,
                rule.matcher(),
                rule.requirement(),
                seen.names(),
                seen.foreign(),
                seen.keepsSessions());
    }

    private ChainFilters.Seen seen(List<?> filters) {
        int deciding = -1;
        for (int index = 0; index < filters.size(); index++) {
            Object filter = filters.get(index);
            if (Lineage.isA(filter, AUTHORIZATION_FILTER) || Lineage.isA(filter, INTERCEPTOR)) {
                deciding = index;
            }
        }
        return new ChainFilters.Seen(mechanisms.of(filters), deciding, filters.size());
    }

    private Rule decided(Object filter, RequestView request) {
        return Lineage.isA(filter, INTERCEPTOR)
                ? intercepted(filter, request)
                : rule(requirements.unwrapped(members.field(filter, "authorizationManager")), request);
    }

    private String name(Object factory, Object chain, int index) {
        String bean = names.of(factory, chain);
        return bean != null ? bean : index + " " + matchers.text(matcher(chain));
    }

    private record Rule(@Nullable String matcher, @Nullable String requirement) {}

    private Rule rule(@Nullable Object manager, RequestView request) {
        if (manager == null) {
            return new Rule(null, null);
        }
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

    /** Spring Security 5's {@code authorizeRequests}: DefaultFilterInvocationSecurityMetadataSource keeps the rules in their order. */
    private Rule intercepted(Object interceptor, RequestView request) {
        Object source = members.call(interceptor, "getSecurityMetadataSource");
        if (!(members.fieldIfThere(source, "requestMap") instanceof Map<?, ?> rules)) {
            return new Rule("custom", "custom");
        }
        for (Map.Entry<?, ?> entry : rules.entrySet()) {
            switch (matchers.matches(entry.getKey(), request.object())) {
                case YES -> {
                    return new Rule(
                            matchers.text(entry.getKey()),
                            entry.getValue() instanceof Collection<?> all ? requirements.text(all) : null);
                }
                case FOREIGN -> {
                    return new Rule("custom", "custom");
                }
                case NO -> {}
            }
        }
        // Unlike an AuthorizationFilter it lets pass what no rule names.
        return new Rule("no rule matched", "permitAll");
    }
}
