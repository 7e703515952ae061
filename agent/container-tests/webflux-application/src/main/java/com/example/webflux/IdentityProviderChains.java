package com.example.webflux;

import com.example.boot.IdentityProvider;
import com.example.tokens.Expected;
import java.io.IOException;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.authentication.ReactiveAuthenticationManager;
import org.springframework.security.authentication.ReactiveAuthenticationManagerResolver;
import org.springframework.security.config.web.server.ServerHttpSecurity;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.jwt.NimbusReactiveJwtDecoder;
import org.springframework.security.oauth2.server.resource.authentication.JwtIssuerReactiveAuthenticationManagerResolver;
import org.springframework.security.oauth2.server.resource.authentication.JwtReactiveAuthenticationManager;
import org.springframework.security.oauth2.server.resource.web.server.BearerTokenServerAuthenticationEntryPoint;
import org.springframework.security.web.server.SecurityWebFilterChain;
import org.springframework.security.web.server.WebFilterExchange;
import org.springframework.security.web.server.authentication.AuthenticationWebFilter;
import org.springframework.security.web.server.util.matcher.PathPatternParserServerWebExchangeMatcher;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** A resource server with many {@link TokenChecks}, {@code /idp/CHECK/ANSWER/7}. */
@Configuration(proxyBeanMethods = false)
class IdentityProviderChains {

    private static final BearerTokenServerAuthenticationEntryPoint ENTRY_POINT =
            new BearerTokenServerAuthenticationEntryPoint();

    @Bean(destroyMethod = "close")
    IdentityProvider identityProvider() throws IOException {
        return new IdentityProvider();
    }

    @Bean
    @Order(-2)
    SecurityWebFilterChain identityProviderChain(ServerHttpSecurity http, IdentityProvider provider)
            throws IOException {
        Map<String, ReactiveAuthenticationManager> checks = TokenChecks.of(provider);
        ReactiveAuthenticationManagerResolver<ServerWebExchange> tenants = tenants();
        SecurityWebFilterChain chain = http.securityMatcher(new PathPatternParserServerWebExchangeMatcher("/idp/**"))
                .authorizeExchange(rules -> rules.anyExchange().authenticated())
                .oauth2ResourceServer(server -> server.authenticationManagerResolver(
                        exchange -> segment(exchange, 2).equals("tenants")
                                ? tenants.resolve(exchange)
                                : Mono.justOrEmpty(checks.get(segment(exchange, 2)))))
                .csrf(csrf -> csrf.disable())
                .build();
        chain.getWebFilters()
                .ofType(AuthenticationWebFilter.class)
                .doOnNext(filter -> filter.setAuthenticationFailureHandler(IdentityProviderChains::refuse))
                .blockLast();
        return chain;
    }

    /** Two issuers are trusted, and nobody else. */
    private static ReactiveAuthenticationManagerResolver<ServerWebExchange> tenants() {
        ReactiveAuthenticationManager known = new JwtReactiveAuthenticationManager(
                NimbusReactiveJwtDecoder.withPublicKey(Expected.key()).build());
        Map<String, ReactiveAuthenticationManager> byIssuer =
                Map.of("https://tenants.example/north", known, "https://tenants.example/south", known);
        return new JwtIssuerReactiveAuthenticationManagerResolver(issuer -> Mono.justOrEmpty(byIssuer.get(issuer)));
    }

    /**
     * What cannot be checked is refused as Spring 6 does ({@code orders}: the error goes on), as many services do, with
     * Spring's entry point ({@code answers}: 401) or by themselves ({@code own}), and as it should be ({@code unavailable}: 503).
     */
    private static Mono<Void> refuse(WebFilterExchange filtered, AuthenticationException failure) {
        ServerWebExchange exchange = filtered.getExchange();
        String answer = segment(exchange, 3);
        if (answer.equals("own")) {
            return answered(exchange, 401);
        }
        if (!(failure instanceof AuthenticationServiceException) || answer.equals("answers")) {
            return ENTRY_POINT.commence(exchange, failure);
        }
        return answer.equals("unavailable") ? answered(exchange, 503) : Mono.error(failure);
    }

    private static Mono<Void> answered(ServerWebExchange exchange, int status) {
        exchange.getResponse().setRawStatusCode(status);
        return exchange.getResponse().setComplete();
    }

    private static String segment(ServerWebExchange exchange, int index) {
        return exchange.getRequest().getPath().value().split("/", -1)[index];
    }
}
