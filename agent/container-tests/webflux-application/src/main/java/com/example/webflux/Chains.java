package com.example.webflux;

import com.example.tokens.Expected;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.RSAKey;
import java.util.Base64;
import java.util.List;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.reactive.EnableWebFluxSecurity;
import org.springframework.security.config.web.server.ServerHttpSecurity;
import org.springframework.security.core.userdetails.MapReactiveUserDetailsService;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.User.UserBuilder;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtClaimValidator;
import org.springframework.security.oauth2.jwt.JwtIssuerValidator;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.NimbusReactiveJwtDecoder;
import org.springframework.security.web.server.SecurityWebFilterChain;
import org.springframework.security.web.server.authorization.HttpStatusServerAccessDeniedHandler;
import org.springframework.security.web.server.util.matcher.PathPatternParserServerWebExchangeMatcher;
import reactor.core.publisher.Flux;

/** Basic, resource servers with a shared secret (HS256, as {@code -Dtest.hmac=}, Base64) and with a set of public keys (RS256), and one chain that lets everybody in. */
@Configuration(proxyBeanMethods = false)
@EnableWebFluxSecurity
class Chains {

    private static final String PASSWORD = "{noop}correct-horse-battery";

    /** Answers 401 where 403 is meant, as many services do. */
    @Bean
    @Order(1)
    SecurityWebFilterChain basicChain(ServerHttpSecurity http) {
        return http.securityMatcher(new PathPatternParserServerWebExchangeMatcher("/basic/**"))
                .authorizeExchange(rules -> rules.pathMatchers("/basic/admin/**")
                        .hasRole("ADMIN")
                        .anyExchange()
                        .authenticated())
                .httpBasic(Customizer.withDefaults())
                .exceptionHandling(handling ->
                        handling.accessDeniedHandler(new HttpStatusServerAccessDeniedHandler(HttpStatus.UNAUTHORIZED)))
                .csrf(csrf -> csrf.disable())
                .build();
    }

    @Bean
    @Order(2)
    SecurityWebFilterChain bearerChain(ServerHttpSecurity http) {
        byte[] secret = Base64.getDecoder().decode(System.getProperty("test.hmac", ""));
        return resourceServer(
                http,
                "/bearer/**",
                NimbusReactiveJwtDecoder.withSecretKey(new SecretKeySpec(secret, "HmacSHA256"))
                        .build());
    }

    @Bean
    @Order(2)
    SecurityWebFilterChain keysChain(ServerHttpSecurity http) {
        JWK key = new RSAKey.Builder(Expected.key()).keyID(Expected.KEY_ID).build();
        return resourceServer(
                http,
                "/keys/**",
                NimbusReactiveJwtDecoder.withJwkSource(token -> Flux.just(key)).build());
    }

    private static SecurityWebFilterChain resourceServer(
            ServerHttpSecurity http, String pattern, NimbusReactiveJwtDecoder decoder) {
        decoder.setJwtValidator(validators());
        return http.securityMatcher(new PathPatternParserServerWebExchangeMatcher(pattern))
                .authorizeExchange(rules -> rules.anyExchange().authenticated())
                .oauth2ResourceServer(server -> server.jwt(jwt -> jwt.jwtDecoder(decoder)))
                .csrf(csrf -> csrf.disable())
                .build();
    }

    @Bean
    @Order(3)
    SecurityWebFilterChain openChain(ServerHttpSecurity http) {
        return http.authorizeExchange(rules -> rules.anyExchange().permitAll())
                .csrf(csrf -> csrf.disable())
                .build();
    }

    private static OAuth2TokenValidator<Jwt> validators() {
        return new DelegatingOAuth2TokenValidator<>(
                new JwtTimestampValidator(),
                new JwtIssuerValidator(Expected.ISSUER),
                new JwtClaimValidator<List<String>>(
                        "aud", audience -> audience != null && audience.contains(Expected.AUDIENCE)),
                new JwtClaimValidator<String>("tenant", "north"::equals));
    }

    @Bean
    MapReactiveUserDetailsService users() {
        return new MapReactiveUserDetailsService(
                user("alice-mayfield").build(),
                user("larry-locked").accountLocked(true).build(),
                user("dora-disabled").disabled(true).build(),
                user("erin-expired").accountExpired(true).build(),
                user("pete-password").credentialsExpired(true).build(),
                // Stored before passwords were stored with the name of their encoder.
                user("otto-old").password("correct-horse-battery").build());
    }

    private static UserBuilder user(String name) {
        return User.withUsername(name).password(PASSWORD).roles("USER");
    }
}
