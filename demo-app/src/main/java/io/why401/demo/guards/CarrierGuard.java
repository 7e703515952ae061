package io.why401.demo.guards;

import io.jsonwebtoken.Jwts;
import io.jsonwebtoken.security.Keys;
import io.why401.demo.shop.ShopSettings;
import java.nio.charset.StandardCharsets;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.HttpStatusEntryPoint;

/** {@code /carrier}: carriers with a token that they sign themselves, read by a filter written by hand. */
@Configuration
class CarrierGuard {

    @Bean
    @Order(3)
    SecurityFilterChain carrierChain(HttpSecurity http, ShopSettings settings) {
        byte[] secret = settings.carrierSecret().getBytes(StandardCharsets.UTF_8);
        var parser = Jwts.parser().verifyWith(Keys.hmacShaKeyFor(secret)).build();
        return http.securityMatcher("/carrier/**")
                .authorizeHttpRequests(rules -> rules.anyRequest().authenticated())
                .addFilterBefore(new CarrierTokenFilter(parser), AuthorizationFilter.class)
                .exceptionHandling(failures ->
                        failures.authenticationEntryPoint(new HttpStatusEntryPoint(HttpStatus.UNAUTHORIZED)))
                .csrf(csrf -> csrf.disable())
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .build();
    }
}
