package com.example.boot;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.web.SecurityFilterChain;

/** Lets in addresses of the office only, by a FilterSecurityInterceptor and an expression: 5.7 has no other words for it. */
@Configuration(proxyBeanMethods = false)
class OfficeChains {

    @Bean
    @Order(3)
    SecurityFilterChain officeChain(HttpSecurity http) throws Exception {
        return http.requestMatchers(these -> these.antMatchers("/office/**"))
                .authorizeRequests(rules -> rules.anyRequest().hasIpAddress("10.20.30.0/24"))
                .httpBasic(Customizer.withDefaults())
                .csrf(AbstractHttpConfigurer::disable)
                .build();
    }
}
