package com.example.boot;

import java.util.Base64;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.oauth2.server.resource.web.DefaultBearerTokenResolver;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Chains that take more than most do: a token in the URL, or two kinds of login of which a rule wants a certain one. */
@RestController
@Configuration(proxyBeanMethods = false)
class LinkChains {

    @Bean
    @Order(8)
    SecurityFilterChain linkChain(HttpSecurity http) throws Exception {
        DefaultBearerTokenResolver resolver = new DefaultBearerTokenResolver();
        resolver.setAllowUriQueryParameter(true);
        return http.securityMatcher("/link/**")
                .authorizeHttpRequests(rules -> rules.anyRequest().authenticated())
                .oauth2ResourceServer(
                        server -> server.bearerTokenResolver(resolver).jwt(jwt -> jwt.decoder(decoder())))
                .csrf(AbstractHttpConfigurer::disable)
                .build();
    }

    /** Spring Security 7 grants FACTOR_ authorities, and asks for the login that would grant the missing one; before, a denial is a denial. */
    @Bean
    @Order(8)
    SecurityFilterChain factorChain(HttpSecurity http) throws Exception {
        return http.securityMatcher("/factor/**")
                .authorizeHttpRequests(rules -> rules.anyRequest().hasAuthority("FACTOR_BEARER"))
                .httpBasic(Customizer.withDefaults())
                .oauth2ResourceServer(server -> server.jwt(jwt -> jwt.decoder(decoder())))
                .csrf(AbstractHttpConfigurer::disable)
                .build();
    }

    private static JwtDecoder decoder() {
        byte[] secret = Base64.getDecoder().decode(System.getProperty("test.hmac", ""));
        return NimbusJwtDecoder.withSecretKey(new SecretKeySpec(secret, "HmacSHA256"))
                .build();
    }

    @GetMapping({"/link/orders/{id}", "/factor/orders/{id}"})
    String order() {
        return "order";
    }
}
