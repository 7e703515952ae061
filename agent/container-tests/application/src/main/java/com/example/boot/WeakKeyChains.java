package com.example.boot;

import com.example.tokens.WeakKeyVerifiers;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;

/** A hand-written filter whose own key is too short: {@code /weak/LIBRARY/answers/7}. */
@Configuration(proxyBeanMethods = false)
class WeakKeyChains {

    @Bean
    @Order(8)
    SecurityFilterChain weakKeyChain(HttpSecurity http) throws Exception {
        TokenFilter filter =
                new TokenFilter(Map.of("jjwt", WeakKeyVerifiers.jjwt(), "nimbus", WeakKeyVerifiers.nimbus()));
        return http.securityMatcher("/weak/**")
                .authorizeHttpRequests(rules -> rules.anyRequest().authenticated())
                .addFilterBefore(filter, AuthorizationFilter.class)
                .csrf(AbstractHttpConfigurer::disable)
                .build();
    }
}
