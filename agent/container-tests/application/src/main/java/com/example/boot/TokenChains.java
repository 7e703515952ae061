package com.example.boot;

import com.example.tokens.Expected;
import com.example.tokens.NimbusVerifier;
import java.util.Base64;
import java.util.List;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtClaimValidator;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtIssuerValidator;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.web.SecurityFilterChain;

/** Spring's resource server twice: with a shared secret (HS256, as {@code -Dtest.hmac=}, Base64) and with a set of public keys (RS256). */
@Configuration(proxyBeanMethods = false)
class TokenChains {

    @Bean
    @Order(4)
    SecurityFilterChain bearerChain(HttpSecurity http) throws Exception {
        byte[] secret = Base64.getDecoder().decode(System.getProperty("test.hmac", ""));
        return chain(
                http,
                "/bearer",
                NimbusJwtDecoder.withSecretKey(new SecretKeySpec(secret, "HmacSHA256"))
                        .build());
    }

    @Bean
    @Order(5)
    SecurityFilterChain keysChain(HttpSecurity http) throws Exception {
        var processor = NimbusVerifier.processor();
        // The decoder's own validators speak about the claims, as Spring's builder has it.
        processor.setJWTClaimsSetVerifier((claims, context) -> {});
        return chain(http, "/keys", new NimbusJwtDecoder(processor));
    }

    private static SecurityFilterChain chain(HttpSecurity http, String path, NimbusJwtDecoder decoder)
            throws Exception {
        decoder.setJwtValidator(validators());
        JwtDecoder fixed = decoder;
        return http.securityMatcher(path + "/**")
                .authorizeHttpRequests(rules -> rules.anyRequest().authenticated())
                .oauth2ResourceServer(server -> server.jwt(jwt -> jwt.decoder(fixed)))
                .csrf(AbstractHttpConfigurer::disable)
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
}
