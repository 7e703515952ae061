package io.why401.demo.guards;

import io.why401.demo.shop.ShopSettings;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.jwt.JwtAudienceValidator;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtIssuerValidator;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.web.SecurityFilterChain;

/** {@code /api}: customers with a token of the identity provider. It allows no other origin, so preflights are refused like calls. */
@Configuration
class ApiGuard {

    @Bean
    @Order(1)
    SecurityFilterChain apiChain(HttpSecurity http) {
        return http.securityMatcher("/api/**")
                .authorizeHttpRequests(rules -> rules.anyRequest().authenticated())
                .oauth2ResourceServer(server -> server.jwt(Customizer.withDefaults()))
                .csrf(csrf -> csrf.disable())
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .build();
    }

    @Bean
    JwtDecoder customerTokens(ShopSettings settings) {
        NimbusJwtDecoder decoder =
                NimbusJwtDecoder.withJwkSetUri(settings.keySet().toString()).build();
        decoder.setJwtValidator(new DelegatingOAuth2TokenValidator<>(
                new JwtTimestampValidator(),
                new JwtIssuerValidator(settings.issuer()),
                new JwtAudienceValidator(settings.audience())));
        return decoder;
    }
}
