package com.example.boot;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.HttpStatusEntryPoint;
import org.springframework.security.web.authentication.SimpleUrlAuthenticationFailureHandler;

/** Chains for user and password: Basic, and a form with sessions. */
@Configuration(proxyBeanMethods = false)
class PasswordChains {

    /** Answers 401 where 403 is meant, as many services do. */
    @Bean
    @Order(1)
    SecurityFilterChain basicChain(HttpSecurity http) throws Exception {
        return http.securityMatcher("/basic/**")
                .authorizeHttpRequests(rules -> rules.requestMatchers("/basic/admin/**")
                        .hasRole("ADMIN")
                        .anyRequest()
                        .authenticated())
                .httpBasic(Customizer.withDefaults())
                .exceptionHandling(handling ->
                        handling.accessDeniedHandler((request, response, denied) -> response.setStatus(401)))
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(AbstractHttpConfigurer::disable)
                .build();
    }

    @Bean
    @Order(2)
    SecurityFilterChain formChain(HttpSecurity http) throws Exception {
        return http.securityMatcher("/form/**")
                .authorizeHttpRequests(rules -> rules.anyRequest().authenticated())
                .formLogin(form -> form.loginProcessingUrl("/form/login")
                        .successHandler((request, response, user) -> response.setStatus(204))
                        .failureHandler(new SimpleUrlAuthenticationFailureHandler())
                        .permitAll())
                .logout(logout -> logout.logoutUrl("/form/logout")
                        .logoutSuccessHandler((request, response, user) -> response.setStatus(204)))
                .exceptionHandling(handling ->
                        handling.authenticationEntryPoint(new HttpStatusEntryPoint(HttpStatus.UNAUTHORIZED)))
                .csrf(AbstractHttpConfigurer::disable)
                .build();
    }
}
