package com.example.webflux;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.method.configuration.EnableReactiveMethodSecurity;
import org.springframework.security.config.web.server.ServerHttpSecurity;
import org.springframework.security.web.server.SecurityWebFilterChain;
import org.springframework.security.web.server.authorization.HttpStatusServerAccessDeniedHandler;
import org.springframework.security.web.server.util.matcher.PathPatternParserServerWebExchangeMatcher;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** A chain that lets everybody pass, and handlers behind it that do not; 401 stands for 403. */
@Configuration(proxyBeanMethods = false)
@EnableReactiveMethodSecurity
class MethodRules {

    @Bean
    @Order(-16)
    SecurityWebFilterChain methodChain(ServerHttpSecurity http) {
        return http.securityMatcher(new PathPatternParserServerWebExchangeMatcher("/methods/**"))
                .authorizeExchange(rules -> rules.anyExchange().permitAll())
                .httpBasic(Customizer.withDefaults())
                .exceptionHandling(handling ->
                        handling.accessDeniedHandler(new HttpStatusServerAccessDeniedHandler(HttpStatus.UNAUTHORIZED)))
                .csrf(csrf -> csrf.disable())
                .build();
    }

    @RestController
    @PreAuthorize("hasRole('CLERK')")
    static class Offices {

        @GetMapping("/methods/offices/{id}")
        Mono<String> office(@PathVariable("id") String id) {
            return Mono.just("office " + id.length());
        }

        @GetMapping("/methods/orders/{id}")
        @PreAuthorize("hasRole('ADMIN')")
        Mono<String> order(@PathVariable("id") String id) {
            return Mono.just("order " + id.length());
        }

        @GetMapping("/methods/open/{id}")
        @PreAuthorize("hasRole('USER')")
        Mono<String> open(@PathVariable("id") String id) {
            return Mono.just("order " + id.length());
        }
    }
}
