package com.example.boot;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.HttpStatusEntryPoint;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Remembers a login in a signed cookie, which is not enough everywhere: by a FilterSecurityInterceptor, because 5.7 says fullyAuthenticated nowhere else. */
@RestController
@Configuration(proxyBeanMethods = false)
class SignedChains {

    @Bean
    @Order(8)
    SecurityFilterChain signedChain(HttpSecurity http, UserDetailsService users) throws Exception {
        return http.requestMatchers(these -> these.antMatchers("/signed/**"))
                .authorizeRequests(rules -> rules.antMatchers("/signed/full/**")
                        .fullyAuthenticated()
                        .anyRequest()
                        .authenticated())
                .formLogin(form -> SessionChains.login(form, "/signed/login"))
                .rememberMe(remember -> remember.key("key-of-the-cookies-0815")
                        .alwaysRemember(true)
                        .userDetailsService(users))
                .exceptionHandling(handling ->
                        handling.authenticationEntryPoint(new HttpStatusEntryPoint(HttpStatus.UNAUTHORIZED)))
                .csrf(AbstractHttpConfigurer::disable)
                .build();
    }

    @GetMapping({"/signed/orders/{id}", "/signed/full/orders/{id}"})
    String order() {
        return "order";
    }
}
