package com.example.boot;

import jakarta.servlet.Filter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.HttpStatusEntryPoint;
import org.springframework.security.web.authentication.rememberme.InMemoryTokenRepositoryImpl;
import org.springframework.security.web.authentication.rememberme.RememberMeAuthenticationFilter;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Remembers a login in a cookie of a series that is kept here: each is good for one use. */
@RestController
@Configuration(proxyBeanMethods = false)
class SeriesChains {

    private static final HttpStatusEntryPoint ENTRY_POINT = new HttpStatusEntryPoint(HttpStatus.UNAUTHORIZED);

    @Bean
    @Order(8)
    SecurityFilterChain seriesChain(HttpSecurity http, UserDetailsService users) throws Exception {
        return http.securityMatcher("/series/**")
                .authorizeHttpRequests(rules -> rules.anyRequest().authenticated())
                .formLogin(form -> SessionChains.login(form, "/series/login"))
                .rememberMe(remember -> remember.tokenRepository(new InMemoryTokenRepositoryImpl())
                        .alwaysRemember(true)
                        .userDetailsService(users))
                .addFilterBefore(answeringTheft(), RememberMeAuthenticationFilter.class)
                .exceptionHandling(handling -> handling.authenticationEntryPoint(ENTRY_POINT))
                .csrf(AbstractHttpConfigurer::disable)
                .build();
    }

    /** What no filter of the library does for those before it. Elsewhere the container answers 500. */
    private static Filter answeringTheft() {
        return (request, response, chain) -> {
            HttpServletRequest asked = (HttpServletRequest) request;
            try {
                chain.doFilter(request, response);
            } catch (AuthenticationException refused) {
                if (!asked.getRequestURI().startsWith("/series/answered/")) {
                    throw refused;
                }
                ENTRY_POINT.commence(asked, (HttpServletResponse) response, refused);
            }
        };
    }

    @GetMapping({"/series/orders/{id}", "/series/answered/orders/{id}"})
    String order() {
        return "order";
    }
}
