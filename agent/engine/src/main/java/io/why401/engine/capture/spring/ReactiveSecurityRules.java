package io.why401.engine.capture.spring;

import io.why401.engine.capture.Members;
import io.why401.engine.capture.RuleFacts;
import io.why401.engine.capture.container.RequestView;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Names the SecurityWebFilterChain and the rule that an exchange fell under (Spring Security 5.7 to 7.1, WebFlux). */
public final class ReactiveSecurityRules {

    private static final String SERVER = "org.springframework.security.web.server.";

    /** WebFluxSecurityConfiguration's name for it (5.7 to 7.1). */
    private static final String PROXY_BEAN =
            "org.springframework.security.config.annotation.web.reactive.WebFluxSecurityConfiguration.WebFilterChainFilter";

    private final Members members;
    private final Contexts contexts;
    private final ReactiveMatchers matchers;
    private final ReactiveMechanisms mechanisms;
    private final Requirements requirements;
    private final ChainNames names;

    public ReactiveSecurityRules(Members members) {
        this.members = members;
        this.contexts = new Contexts(members);
        this.matchers = new ReactiveMatchers(members);
        this.mechanisms = new ReactiveMechanisms(members);
        this.requirements = new Requirements(members);
        this.names = new ChainNames(members, contexts);
    }

    /**
     * The chain and rule, or null without Spring Security.
     *
     * @param by filters or handlers that refused: a filter's identity names the chain without a matcher
     */
    public @Nullable RuleFacts of(RequestView request, List<Object> by) {
        Object context = request.springContext();
        Object factory = context == null ? null : members.callIfThere(context, "getBeanFactory");
        Object proxy = factory == null ? null : contexts.singleton(factory, PROXY_BEAN);
        if (factory == null || proxy == null || !(members.fieldIfThere(proxy, "filters") instanceof List<?> chains)) {
            return null;
        }
        int index = index(chains, request, by);
        return index < 0 ? null : facts(request, factory, chains.get(index), index);
    }

    private int index(List<?> chains, RequestView request, List<Object> by) {
        for (int index = 0; index < chains.size(); index++) {
            for (Object filter : filters(chains.get(index))) {
                if (by.stream().anyMatch(one -> one == filter)) {
                    return index;
                }
            }
        }
        for (int index = 0; index < chains.size(); index++) {
            switch (matchers.matches(matcher(chains.get(index)), request)) {
                case YES -> {
                    return index;
                }
                case FOREIGN -> {
                    // It may be this one; a later chain must not be blamed for it unless it alone uses what refused.
                    return onlyUser(chains, by);
                }
                case NO -> {}
            }
        }
        return -1;
    }

    /** The one chain whose ExceptionTranslationWebFilter has the entry point that was asked; -1 when chains share it. */
    private int onlyUser(List<?> chains, List<Object> by) {
        int found = -1;
        for (int index = 0; index < chains.size(); index++) {
            for (Object filter : filters(chains.get(index))) {
                Object entryPoint = Lineage.isA(filter, SERVER + "authorization.ExceptionTranslationWebFilter")
                        ? members.field(filter, "authenticationEntryPoint")
                        : null;
                if (entryPoint != null && by.stream().anyMatch(one -> one == entryPoint)) {
                    if (found >= 0) {
                        return -1;
                    }
                    found = index;
                }
            }
        }
        return found;
    }

    private @Nullable Object matcher(Object chain) {
        return isLibrarys(chain) ? members.field(chain, "matcher") : null;
    }

    private List<?> filters(Object chain) {
        return isLibrarys(chain) && members.field(chain, "filters") instanceof List<?> filters ? filters : List.of();
    }

    private static boolean isLibrarys(Object chain) {
        return chain.getClass().getName().equals(SERVER + "MatcherSecurityWebFilterChain");
    }

    private RuleFacts facts(RequestView request, Object factory, Object chain, int index) {
        List<?> filters = filters(chain);
        Rule rule = new Rule(null, null);
        for (Object filter : filters) {
            if (Lineage.isA(filter, SERVER + "authorization.AuthorizationWebFilter")) {
                rule = rule(requirements.unwrapped(members.field(filter, "authorizationManager")), request);
            }
        }
        ReactiveMechanisms.Seen seen = mechanisms.of(filters);
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

    private String name(Object factory, Object chain, int index) {
        String bean = names.of(factory, chain);
        return bean != null ? bean : index + " " + matchers.text(matcher(chain));
    }

    private record Rule(@Nullable String matcher, @Nullable String requirement) {}

    private Rule rule(@Nullable Object manager, RequestView request) {
        if (manager == null
                || !manager.getClass().getName().endsWith(".DelegatingReactiveAuthorizationManager")
                || !(members.field(manager, "mappings") instanceof List<?> mappings)) {
            return new Rule("any request", requirements.text(manager));
        }
        for (Object mapping : new ArrayList<>(mappings)) {
            Object matcher = members.call(mapping, "getMatcher");
            switch (matchers.matches(matcher, request)) {
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
