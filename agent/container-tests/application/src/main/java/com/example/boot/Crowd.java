package com.example.boot;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** A large application, on demand: 3,000 routes, and a chain of 500 rules of which the last one is meant. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty("crowd")
class Crowd {

    private static final int ROUTES = 3_000;
    private static final int RULES = 500;

    @Bean
    @Order(-10)
    SecurityFilterChain crowdChain(HttpSecurity http) throws Exception {
        return http.securityMatcher("/crowd/**")
                .authorizeHttpRequests(rules -> {
                    for (int i = 0; i < RULES - 1; i++) {
                        rules.requestMatchers("/crowd/rule" + i + "/**").permitAll();
                    }
                    rules.requestMatchers("/crowd/**").hasRole("OPERATOR");
                })
                .exceptionHandling(handling ->
                        handling.authenticationEntryPoint((request, response, refused) -> response.setStatus(401)))
                .csrf(AbstractHttpConfigurer::disable)
                .build();
    }

    @EventListener(ApplicationStartedEvent.class)
    void map(ApplicationStartedEvent started) throws NoSuchMethodException {
        var mapping = started.getApplicationContext()
                .getBean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class);
        var method = Orders.class.getDeclaredMethod("order", String.class);
        for (int i = 0; i < ROUTES; i++) {
            mapping.registerMapping(
                    RequestMappingInfo.paths("/crowd/area" + i % 30 + "/thing" + i + "/{id}")
                            .options(mapping.getBuilderConfiguration())
                            .build(),
                    "orders",
                    method);
        }
    }
}
