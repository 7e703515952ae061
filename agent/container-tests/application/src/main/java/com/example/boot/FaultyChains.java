package com.example.boot;

import org.apache.catalina.filters.RateLimitFilter;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.security.authentication.ProviderManager;
import org.springframework.security.authentication.TestingAuthenticationProvider;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.web.SecurityFilterChain;

/** Chains on which the right password does not help, because a part of the service's own is broken, and filters that say 401 for reasons of their own. */
@Configuration(proxyBeanMethods = false)
class FaultyChains {

    private final UserStores users = new UserStores();

    UserStores users() {
        return users;
    }

    @Bean
    @Order(-11)
    SecurityFilterChain storeChain(HttpSecurity http) throws Exception {
        return http.securityMatcher("/store/**")
                .userDetailsService(users)
                .authorizeHttpRequests(rules -> rules.anyRequest().authenticated())
                .httpBasic(Customizer.withDefaults())
                .csrf(AbstractHttpConfigurer::disable)
                .build();
    }

    @Bean
    @Order(-12)
    SecurityFilterChain encoderChain(HttpSecurity http) throws Exception {
        return http.securityMatcher("/encoder/**")
                .authenticationManager(new ProviderManager(new StoredPasswords()))
                .authorizeHttpRequests(rules -> rules.anyRequest().authenticated())
                .httpBasic(Customizer.withDefaults())
                .csrf(AbstractHttpConfigurer::disable)
                .build();
    }

    /** Its only provider is for another kind of login. */
    @Bean
    @Order(-13)
    SecurityFilterChain providerChain(HttpSecurity http) throws Exception {
        return http.securityMatcher("/provider/**")
                .authenticationManager(new ProviderManager(new TestingAuthenticationProvider()))
                .authorizeHttpRequests(rules -> rules.anyRequest().authenticated())
                .httpBasic(Customizer.withDefaults())
                .csrf(AbstractHttpConfigurer::disable)
                .build();
    }

    /** Tomcat's own, behind security: it lets one request pass, or a few, in a long time, and tells the next one 401. */
    @Bean
    FilterRegistrationBean<RateLimitFilter> limit() {
        FilterRegistrationBean<RateLimitFilter> limit = new FilterRegistrationBean<>(new RateLimitFilter());
        limit.addInitParameter("bucketRequests", "1");
        limit.addInitParameter("bucketDuration", "86400");
        limit.addInitParameter("statusCode", "401");
        limit.addUrlPatterns("/basic/limited/*");
        limit.setOrder(Ordered.LOWEST_PRECEDENCE);
        return limit;
    }

    @Bean
    FilterRegistrationBean<HandshakeFilter> handshake() {
        FilterRegistrationBean<HandshakeFilter> handshake = new FilterRegistrationBean<>(new HandshakeFilter());
        handshake.addUrlPatterns("/open/handshake/*");
        return handshake;
    }
}
