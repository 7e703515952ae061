package com.example.boot;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.FormLoginConfigurer;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.HttpStatusEntryPoint;
import org.springframework.security.web.authentication.SimpleUrlAuthenticationFailureHandler;
import org.springframework.security.web.authentication.session.SessionAuthenticationException;
import org.springframework.security.web.session.SessionInformationExpiredEvent;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Chains that count the sessions of a user, or answer by themselves when one is not valid any more. */
@RestController
@Configuration(proxyBeanMethods = false)
class SessionChains {

    private static final HttpStatusEntryPoint ENTRY_POINT = new HttpStatusEntryPoint(HttpStatus.UNAUTHORIZED);

    /** The second login ends the first session. */
    @Bean
    @Order(8)
    SecurityFilterChain soleChain(HttpSecurity http) throws Exception {
        return http.securityMatcher("/sole/**")
                .authorizeHttpRequests(rules -> rules.anyRequest().authenticated())
                .formLogin(form -> login(form, "/sole/login"))
                .sessionManagement(
                        sessions -> sessions.maximumSessions(1).expiredSessionStrategy(SessionChains::answerEnded))
                .exceptionHandling(handling -> handling.authenticationEntryPoint(ENTRY_POINT))
                .csrf(AbstractHttpConfigurer::disable)
                .build();
    }

    /** While the first session lives, the second login is refused. */
    @Bean
    @Order(8)
    SecurityFilterChain firstChain(HttpSecurity http) throws Exception {
        return http.securityMatcher("/first/**")
                .authorizeHttpRequests(rules -> rules.anyRequest().authenticated())
                .formLogin(form -> login(form, "/first/login"))
                .sessionManagement(sessions -> sessions.maximumSessions(1).maxSessionsPreventsLogin(true))
                .exceptionHandling(handling -> handling.authenticationEntryPoint(ENTRY_POINT))
                .csrf(AbstractHttpConfigurer::disable)
                .build();
    }

    /** Asks before any rule does whether the session is valid. */
    @Bean
    @Order(8)
    SecurityFilterChain strictChain(HttpSecurity http) throws Exception {
        return http.securityMatcher("/strict/**")
                .authorizeHttpRequests(rules -> rules.anyRequest().authenticated())
                .formLogin(form -> login(form, "/strict/login"))
                .sessionManagement(
                        sessions -> sessions.invalidSessionStrategy((request, response) -> response.setStatus(401)))
                .exceptionHandling(handling -> handling.authenticationEntryPoint(ENTRY_POINT))
                .csrf(AbstractHttpConfigurer::disable)
                .build();
    }

    static void login(FormLoginConfigurer<HttpSecurity> form, String url) {
        form.loginProcessingUrl(url)
                .successHandler((request, response, user) -> response.setStatus(204))
                .failureHandler(new SimpleUrlAuthenticationFailureHandler())
                .permitAll();
    }

    private static void answerEnded(SessionInformationExpiredEvent event) throws IOException {
        String path = event.getRequest().getRequestURI();
        HttpServletResponse response = event.getResponse();
        if (path.startsWith("/sole/entry/")) {
            AuthenticationException ended = new SessionAuthenticationException("ended by a newer login");
            ENTRY_POINT.commence(event.getRequest(), response, ended);
        } else if (path.startsWith("/sole/error/")) {
            response.sendError(401);
        } else {
            response.setStatus(401);
        }
    }

    @GetMapping({
        "/sole/orders/{id}",
        "/sole/entry/orders/{id}",
        "/sole/error/orders/{id}",
        "/first/orders/{id}",
        "/strict/orders/{id}"
    })
    String order() {
        return "order";
    }

    /** A logout of the application's own. */
    @GetMapping("/sole/end")
    void end(HttpSession session) {
        session.invalidate();
    }
}
