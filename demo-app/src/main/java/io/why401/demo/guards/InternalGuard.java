package io.why401.demo.guards;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.IpAddressAuthorizationManager;
import org.springframework.security.web.authentication.HttpStatusEntryPoint;

/** {@code /internal}: for the machines of the office network, whoever is at them. */
@Configuration
class InternalGuard {

    @Bean
    @Order(5)
    SecurityFilterChain internalChain(HttpSecurity http) {
        return http.securityMatcher("/internal/**")
                .authorizeHttpRequests(
                        rules -> rules.anyRequest().access(IpAddressAuthorizationManager.hasIpAddress("10.20.0.0/16")))
                .exceptionHandling(failures ->
                        failures.authenticationEntryPoint(new HttpStatusEntryPoint(HttpStatus.UNAUTHORIZED)))
                .csrf(csrf -> csrf.disable())
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .build();
    }
}
