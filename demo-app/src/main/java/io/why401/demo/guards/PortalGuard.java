package io.why401.demo.guards;

import jakarta.servlet.http.HttpServletResponse;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.HttpStatusEntryPoint;
import org.springframework.security.web.authentication.SimpleUrlAuthenticationFailureHandler;

/** {@code /portal}: the single-page shop, which logs in with a form, keeps a session and wants a status instead of a login page. */
@Configuration
class PortalGuard {

    @Bean
    @Order(4)
    SecurityFilterChain portalChain(HttpSecurity http) {
        return http.securityMatcher("/portal/**")
                .authorizeHttpRequests(rules -> rules.anyRequest().authenticated())
                .formLogin(form -> form.loginProcessingUrl("/portal/login")
                        .successHandler((request, response, user) -> response.setStatus(HttpServletResponse.SC_OK))
                        .failureHandler(new SimpleUrlAuthenticationFailureHandler()))
                .exceptionHandling(failures ->
                        failures.authenticationEntryPoint(new HttpStatusEntryPoint(HttpStatus.UNAUTHORIZED)))
                // There is no session yet that a forged login could ride on.
                .csrf(csrf -> csrf.ignoringRequestMatchers("/portal/login"))
                // Nothing is repeated after the login, so a refused request need not open a session.
                .requestCache(cache -> cache.disable())
                .build();
    }
}
