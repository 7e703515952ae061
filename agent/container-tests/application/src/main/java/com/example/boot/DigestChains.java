package com.example.boot;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.www.DigestAuthenticationEntryPoint;
import org.springframework.security.web.authentication.www.DigestAuthenticationFilter;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Spring's own Digest: one chain whose nonces last for the run, and one whose nonces are old when they are given out. */
@RestController
@Configuration(proxyBeanMethods = false)
class DigestChains {

    @Bean
    @Order(-15)
    SecurityFilterChain digestChain(HttpSecurity http) throws Exception {
        return withDigest(http.securityMatcher("/digest/**"), 86_400);
    }

    @Bean
    @Order(-16)
    SecurityFilterChain staleDigestChain(HttpSecurity http) throws Exception {
        return withDigest(http.securityMatcher("/stale/**"), -1);
    }

    private static SecurityFilterChain withDigest(HttpSecurity http, int secondsOfANonce) throws Exception {
        DigestAuthenticationEntryPoint entryPoint = new Challenge();
        entryPoint.setRealmName("orders");
        entryPoint.setKey("of-this-run-only");
        entryPoint.setNonceValiditySeconds(secondsOfANonce);
        entryPoint.afterPropertiesSet();
        DigestAuthenticationFilter filter = new DigestAuthenticationFilter();
        filter.setAuthenticationEntryPoint(entryPoint);
        // Digest needs the password itself.
        filter.setUserDetailsService(name ->
                User.withUsername(name).password(Users.PASSWORD).roles("USER").build());
        filter.setCreateAuthenticatedToken(true);
        return http.addFilter(filter)
                .authorizeHttpRequests(rules -> rules.anyRequest().authenticated())
                .exceptionHandling(handling -> handling.authenticationEntryPoint(entryPoint))
                .csrf(AbstractHttpConfigurer::disable)
                .build();
    }

    @GetMapping({"/digest/orders", "/stale/orders"})
    String orders() {
        return "orders";
    }

    /** Without the error page, where the last chain would put Basic's challenge in the place of this one. */
    private static final class Challenge extends DigestAuthenticationEntryPoint {

        @Override
        public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException refused)
                throws IOException {
            super.commence(
                    request,
                    new HttpServletResponseWrapper(response) {
                        @Override
                        public void sendError(int status, String text) {
                            setStatus(status);
                        }
                    },
                    refused);
        }
    }
}
