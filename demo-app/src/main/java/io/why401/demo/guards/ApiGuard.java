package io.why401.demo.guards;

import io.why401.demo.shop.ShopSettings;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.client.SimpleClientHttpRequestFactory;
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
import org.springframework.web.client.RestTemplate;

/** {@code /api}: customers with a token of the identity provider. It allows no other origin, so preflights are refused like calls. */
@Configuration
class ApiGuard {

    private static final Duration KEY_SET_PATIENCE = Duration.ofSeconds(5);

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
        // Spring waits half a second by default, which a busy machine takes for a provider that is down.
        SimpleClientHttpRequestFactory patient = new SimpleClientHttpRequestFactory();
        patient.setConnectTimeout(KEY_SET_PATIENCE);
        patient.setReadTimeout(KEY_SET_PATIENCE);
        NimbusJwtDecoder decoder = NimbusJwtDecoder.withJwkSetUri(
                        settings.keySet().toString())
                .restOperations(new RestTemplate(patient))
                .build();
        decoder.setJwtValidator(new DelegatingOAuth2TokenValidator<>(
                new JwtTimestampValidator(),
                new JwtIssuerValidator(settings.issuer()),
                new JwtAudienceValidator(settings.audience())));
        return decoder;
    }
}
