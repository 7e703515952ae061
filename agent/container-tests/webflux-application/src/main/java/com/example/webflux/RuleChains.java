package com.example.webflux;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.security.authorization.AuthorityReactiveAuthorizationManager;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.ReactiveAuthorizationManager;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.web.server.ServerHttpSecurity;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.server.SecurityWebFilterChain;
import org.springframework.security.web.server.authorization.AuthorizationContext;
import org.springframework.security.web.server.authorization.HttpStatusServerAccessDeniedHandler;
import org.springframework.security.web.server.util.matcher.PathPatternParserServerWebExchangeMatcher;
import org.springframework.security.web.server.util.matcher.ServerWebExchangeMatcher;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** One rule of each kind, a chain with a named nobody, and a chain whose matcher and entry point are the application's own. All answer 401 for 403. */
@Configuration(proxyBeanMethods = false)
class RuleChains {

    @Bean
    @Order(-20)
    SecurityWebFilterChain rulesChain(ServerHttpSecurity http) {
        return refusing(http.securityMatcher(path("/rules/**"))
                        .authorizeExchange(rules -> rules.pathMatchers("/rules/editors/**")
                                .hasAnyRole("EDITOR", "ADMIN")
                                .pathMatchers(HttpMethod.GET, "/rules/reports/**")
                                .hasAuthority("report:read")
                                .pathMatchers("/rules/nobody/**")
                                .denyAll()
                                .pathMatchers("/rules/office/**")
                                .hasIpAddress("10.0.0.0/8")
                                .pathMatchers("/rules/audit/**")
                                .access(AuthorityReactiveAuthorizationManager.hasRole("AUDITOR"))
                                .pathMatchers("/rules/closed/**")
                                .access(new Closed())))
                .build();
    }

    @Bean
    @Order(-19)
    SecurityWebFilterChain anonymousChain(ServerHttpSecurity http) {
        return refusing(http.securityMatcher(path("/anonymous/**"))
                        .anonymous(Customizer.withDefaults())
                        .authorizeExchange(
                                rules -> rules.pathMatchers("/anonymous/**").hasRole("ADMIN")))
                .build();
    }

    @Bean
    @Order(-18)
    SecurityWebFilterChain ownChain(ServerHttpSecurity http) {
        return http.securityMatcher(RuleChains::isOwn)
                .authorizeExchange(rules -> rules.anyExchange().authenticated())
                .httpBasic(basic -> basic.authenticationEntryPoint(RuleChains::refuse))
                .exceptionHandling(handling -> handling.authenticationEntryPoint(RuleChains::refuse))
                .csrf(csrf -> csrf.disable())
                .build();
    }

    private static Mono<ServerWebExchangeMatcher.MatchResult> isOwn(ServerWebExchange exchange) {
        return exchange.getRequest().getPath().value().startsWith("/own/")
                ? ServerWebExchangeMatcher.MatchResult.match()
                : ServerWebExchangeMatcher.MatchResult.notMatch();
    }

    private static Mono<Void> refuse(ServerWebExchange exchange, AuthenticationException failure) {
        return Mono.defer(() -> {
            exchange.getResponse().setRawStatusCode(401);
            return exchange.getResponse().setComplete();
        });
    }

    private static ServerHttpSecurity refusing(ServerHttpSecurity http) {
        return http.httpBasic(Customizer.withDefaults())
                .exceptionHandling(handling ->
                        handling.accessDeniedHandler(new HttpStatusServerAccessDeniedHandler(HttpStatus.UNAUTHORIZED)))
                .csrf(csrf -> csrf.disable());
    }

    private static ServerWebExchangeMatcher path(String pattern) {
        return new PathPatternParserServerWebExchangeMatcher(pattern);
    }

    /** Says no, whatever is asked. Spring Security 7 asks by another name. */
    static final class Closed implements ReactiveAuthorizationManager<AuthorizationContext> {

        @Override
        public Mono<AuthorizationDecision> check(Mono<Authentication> who, AuthorizationContext context) {
            return Mono.just(new AuthorizationDecision(false));
        }

        public Mono<AuthorizationDecision> authorize(Mono<Authentication> who, Object context) {
            return Mono.just(new AuthorizationDecision(false));
        }
    }

    @RestController
    static class RuledOrders {

        @GetMapping({"/rules/{kind}/{id}", "/anonymous/orders/{id}", "/own/orders/{id}"})
        Mono<String> order(@PathVariable("id") String id) {
            return Mono.just("order " + id.length());
        }
    }
}
