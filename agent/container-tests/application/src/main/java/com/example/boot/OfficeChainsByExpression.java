package com.example.boot;

import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingClass;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.expression.WebExpressionAuthorizationManager;

/** Lets in addresses of the office only, as one says it before Spring Security 6.3. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnMissingClass("org.springframework.security.web.access.IpAddressAuthorizationManager")
class OfficeChainsByExpression {

    @Bean
    @Order(3)
    SecurityFilterChain officeChain(HttpSecurity http) throws Exception {
        return http.securityMatcher("/office/**")
                .authorizeHttpRequests(rules -> rules.anyRequest()
                        .access(new WebExpressionAuthorizationManager("hasIpAddress('10.20.30.0/24')")))
                .httpBasic(Customizer.withDefaults())
                .csrf(AbstractHttpConfigurer::disable)
                .build();
    }
}
