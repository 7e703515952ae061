package com.example.boot;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Chains for pages with forms, where whatever changes something brings the CSRF token. */
@RestController
@Configuration(proxyBeanMethods = false)
class PageChains {

    /** What lacks the token is a 403, and whoever may not see its page gets a 401. */
    @Bean
    @Order(-17)
    SecurityFilterChain pageChain(HttpSecurity http) throws Exception {
        return http.securityMatcher("/pages/**")
                .authorizeHttpRequests(rules -> rules.anyRequest().authenticated())
                .httpBasic(Customizer.withDefaults())
                .build();
    }

    /** Answers 401 to everything that it denies. */
    @Bean
    @Order(-18)
    SecurityFilterChain bluntPageChain(HttpSecurity http) throws Exception {
        return http.securityMatcher("/blunt-pages/**")
                .authorizeHttpRequests(rules -> rules.anyRequest().authenticated())
                .httpBasic(Customizer.withDefaults())
                .exceptionHandling(handling ->
                        handling.accessDeniedHandler((request, response, denied) -> response.setStatus(401)))
                .build();
    }

    @PostMapping({"/pages/orders", "/blunt-pages/orders"})
    String order() {
        return "ordered";
    }
}
