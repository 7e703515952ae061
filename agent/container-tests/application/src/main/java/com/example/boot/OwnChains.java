package com.example.boot;

import com.example.tokens.JavaJwtVerifier;
import com.example.tokens.JjwtVerifier;
import com.example.tokens.Jose4jVerifier;
import com.example.tokens.NimbusVerifier;
import com.example.tokens.TokenVerifier;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.HttpStatusEntryPoint;

/** Chains with filters of the application's own, an open one, and the last, which denies error pages to strangers as Boot's default does. */
@Configuration(proxyBeanMethods = false)
class OwnChains {

    @Bean
    @Order(6)
    SecurityFilterChain apiKeyChain(HttpSecurity http) throws Exception {
        return http.securityMatcher("/key/**")
                .authorizeHttpRequests(rules -> rules.anyRequest().authenticated())
                .addFilterBefore(new ApiKeyFilter(), AuthorizationFilter.class)
                .exceptionHandling(handling ->
                        handling.authenticationEntryPoint(new HttpStatusEntryPoint(HttpStatus.UNAUTHORIZED)))
                .csrf(AbstractHttpConfigurer::disable)
                .build();
    }

    @Bean
    @Order(7)
    SecurityFilterChain libraryChain(HttpSecurity http) throws Exception {
        Map<String, TokenVerifier> libraries = Map.of(
                "jjwt", new JjwtVerifier(),
                "java-jwt", new JavaJwtVerifier(),
                "nimbus", new NimbusVerifier(),
                "jose4j", new Jose4jVerifier());
        return http.securityMatcher("/library/**")
                .authorizeHttpRequests(rules -> rules.anyRequest().authenticated())
                .addFilterBefore(new TokenFilter(libraries), AuthorizationFilter.class)
                .exceptionHandling(handling ->
                        handling.authenticationEntryPoint(new HttpStatusEntryPoint(HttpStatus.UNAUTHORIZED)))
                .csrf(AbstractHttpConfigurer::disable)
                .build();
    }

    @Bean
    @Order(8)
    SecurityFilterChain openChain(HttpSecurity http) throws Exception {
        return http.securityMatcher("/open/**", "/cases/**", "/guarded/**", "/error-page")
                .authorizeHttpRequests(rules -> rules.anyRequest().permitAll())
                .csrf(AbstractHttpConfigurer::disable)
                .build();
    }

    @Bean
    @Order(9)
    SecurityFilterChain lastChain(HttpSecurity http) throws Exception {
        return http.authorizeHttpRequests(rules -> rules.anyRequest().authenticated())
                .httpBasic(Customizer.withDefaults())
                .csrf(AbstractHttpConfigurer::disable)
                .build();
    }
}
