package com.example.boot;

import com.example.tokens.Expected;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.lang.reflect.Method;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.oauth2.server.resource.OAuth2ResourceServerConfigurer;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.AuthenticationFilter;
import org.springframework.util.ReflectionUtils;

/** A resource server with DPoP (RFC 9449), and a filter that wants a nonce under {@code /dpop/nonce}. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnClass(
        name = "org.springframework.security.oauth2.server.resource.authentication.DPoPAuthenticationProvider")
class ProofChains {

    @Bean
    @Order(8)
    SecurityFilterChain proofChain(HttpSecurity http) throws Exception {
        JwtDecoder decoder = NimbusJwtDecoder.withPublicKey(Expected.key()).build();
        return http.securityMatcher("/dpop/**")
                .authorizeHttpRequests(rules -> rules.anyRequest().authenticated())
                .oauth2ResourceServer(server -> takeProofs(server.jwt(jwt -> jwt.decoder(decoder))))
                .addFilterBefore(ProofChains::askForNonce, AuthenticationFilter.class)
                .csrf(AbstractHttpConfigurer::disable)
                .build();
    }

    /** Spring Security 7.1 wants to be asked for it; 6.5 and 7.0 do it unasked. */
    private static void takeProofs(OAuth2ResourceServerConfigurer<HttpSecurity> server) {
        Method ask = ReflectionUtils.findMethod(server.getClass(), "dPoP", Customizer.class);
        if (ask != null) {
            ReflectionUtils.invokeMethod(ask, server, Customizer.withDefaults());
        }
    }

    /** RFC 9449 §9; nothing in Spring Security does it. */
    private static void askForNonce(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (request instanceof HttpServletRequest http
                && response instanceof HttpServletResponse answer
                && http.getRequestURI().startsWith("/dpop/nonce/")) {
            answer.setHeader("WWW-Authenticate", "DPoP error=\"use_dpop_nonce\", error_description=\"nonce wanted\"");
            answer.setHeader("DPoP-Nonce", "eyJ7S_zG.eyJH0-Z.HX4w-7v");
            answer.setStatus(401);
        } else {
            chain.doFilter(request, response);
        }
    }
}
