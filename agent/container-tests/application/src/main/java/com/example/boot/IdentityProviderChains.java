package com.example.boot;

import jakarta.servlet.Filter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.server.resource.web.BearerTokenAuthenticationEntryPoint;
import org.springframework.security.oauth2.server.resource.web.authentication.BearerTokenAuthenticationFilter;
import org.springframework.security.web.SecurityFilterChain;

/** A resource server with many {@link TokenChecks}: {@code /idp/CHECK/ANSWER/7}. */
@Configuration(proxyBeanMethods = false)
class IdentityProviderChains {

    private static final BearerTokenAuthenticationEntryPoint ENTRY_POINT = new BearerTokenAuthenticationEntryPoint();

    @Bean(destroyMethod = "close")
    IdentityProvider identityProvider() throws IOException {
        return new IdentityProvider();
    }

    @Bean
    @Order(8)
    SecurityFilterChain identityProviderChain(HttpSecurity http, IdentityProvider provider) throws Exception {
        Map<String, AuthenticationManager> checks = TokenChecks.of(provider);
        SecurityFilterChain chain = http.securityMatcher("/idp/**")
                .authorizeHttpRequests(rules -> rules.anyRequest().authenticated())
                .oauth2ResourceServer(server -> server.authenticationManagerResolver(
                        request -> checks.get(request.getRequestURI().split("/", -1)[2])))
                .csrf(AbstractHttpConfigurer::disable)
                .build();
        for (Filter filter : chain.getFilters()) {
            if (filter instanceof BearerTokenAuthenticationFilter bearer) {
                bearer.setAuthenticationFailureHandler(IdentityProviderChains::refuse);
            }
        }
        return chain;
    }

    /** What cannot be checked is refused as Spring does ({@code orders}: it throws), as many services do ({@code answers}: 401), and as it should be ({@code unavailable}: 503). */
    private static void refuse(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException failure) {
        String answer = request.getRequestURI().split("/", -1)[3];
        if (!(failure instanceof AuthenticationServiceException) || answer.equals("answers")) {
            ENTRY_POINT.commence(request, response, failure);
        } else if (answer.equals("unavailable")) {
            response.setStatus(503);
        } else {
            throw failure;
        }
    }
}
