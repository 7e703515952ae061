package com.example.webflux;

import com.example.boot.IdentityProvider;
import com.example.tokens.Expected;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.proc.DefaultJOSEObjectTypeVerifier;
import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.authentication.ReactiveAuthenticationManager;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.jwt.JwtClaimValidator;
import org.springframework.security.oauth2.jwt.NimbusReactiveJwtDecoder;
import org.springframework.security.oauth2.jwt.ReactiveJwtDecoder;
import org.springframework.security.oauth2.jwt.ReactiveJwtDecoders;
import org.springframework.security.oauth2.jwt.SupplierReactiveJwtDecoder;
import org.springframework.security.oauth2.server.resource.InvalidBearerTokenException;
import org.springframework.security.oauth2.server.resource.authentication.JwtReactiveAuthenticationManager;
import org.springframework.security.oauth2.server.resource.authentication.OpaqueTokenReactiveAuthenticationManager;
import org.springframework.security.oauth2.server.resource.introspection.SpringReactiveOpaqueTokenIntrospector;
import org.springframework.web.reactive.function.client.WebClient;
import reactor.core.publisher.Mono;

/** Every way in which a reactive resource server asks about a token, by name, and every way in which asking goes wrong. */
final class TokenChecks {

    private TokenChecks() {}

    static Map<String, ReactiveAuthenticationManager> of(IdentityProvider provider) throws IOException {
        String own = IdentityProvider.SECRET;
        Map<String, ReactiveAuthenticationManager> checks = new HashMap<>();
        checks.put("opaque", introspection(provider.url("/introspect"), own));
        checks.put("opaque-stranger", introspection(provider.url("/introspect"), "secret-of-last-year-expired"));
        checks.put("opaque-broken", introspection(provider.url("/broken"), own));
        checks.put("opaque-page", introspection(provider.url("/page"), own));
        checks.put("opaque-silent", introspection(provider.url("/silent"), own));
        checks.put("opaque-down", introspection(IdentityProvider.nowhere(), own));
        checks.put("keys", decoding(keySet(provider.url("/keys"))));
        checks.put("keys-none", decoding(keySet(provider.url("/no-keys"))));
        checks.put("keys-page", telling(keySet(provider.url("/page"))));
        checks.put("keys-broken", telling(keySet(provider.url("/broken"))));
        checks.put("keys-refusing", telling(keySet(provider.url("/refusing"))));
        checks.put("keys-down", telling(keySet(IdentityProvider.nowhere())));
        checks.put("keys-down-untold", decoding(keySet(IdentityProvider.nowhere())));
        checks.put(
                "discovery",
                telling(new SupplierReactiveJwtDecoder(
                        () -> ReactiveJwtDecoders.fromIssuerLocation(provider.url("/other")))));
        checks.put("public", decoding(publicKey()));
        checks.put("access-only", decoding(accessTokensOnly()));
        checks.put("use", decoding(byUse()));
        checks.put("short-key", decoding(shortKey()));
        checks.put("unexplained", token -> Mono.error(new InvalidBearerTokenException("not today")));
        return checks;
    }

    private static ReactiveAuthenticationManager introspection(String url, String secret) {
        WebClient client = WebClient.builder()
                .defaultHeaders(headers -> headers.setBasicAuth(IdentityProvider.CLIENT, secret))
                .filter((request, next) -> next.exchange(request).timeout(Duration.ofMillis(500)))
                .build();
        return new OpaqueTokenReactiveAuthenticationManager(new SpringReactiveOpaqueTokenIntrospector(url, client));
    }

    private static ReactiveAuthenticationManager decoding(ReactiveJwtDecoder decoder) {
        return new JwtReactiveAuthenticationManager(decoder);
    }

    /** A key set or an issuer that cannot be asked is no failed login to Spring (5.7 to 7.1), and so a 500: many services make one of it. */
    private static ReactiveAuthenticationManager telling(ReactiveJwtDecoder decoder) {
        ReactiveAuthenticationManager manager = decoding(decoder);
        return token -> manager.authenticate(token)
                .onErrorMap(
                        failed -> !(failed instanceof AuthenticationException),
                        failed -> new AuthenticationServiceException("tokens cannot be checked", failed));
    }

    private static ReactiveJwtDecoder keySet(String url) {
        return NimbusReactiveJwtDecoder.withJwkSetUri(url).build();
    }

    private static ReactiveJwtDecoder publicKey() {
        return NimbusReactiveJwtDecoder.withPublicKey(Expected.key()).build();
    }

    /** RFC 9068: an id token has another typ. */
    private static ReactiveJwtDecoder accessTokensOnly() {
        return NimbusReactiveJwtDecoder.withPublicKey(Expected.key())
                .jwtProcessorCustomizer(processor ->
                        processor.setJWSTypeVerifier(new DefaultJOSEObjectTypeVerifier<>(new JOSEObjectType("at+jwt"))))
                .build();
    }

    /** By a claim, as Cognito has it. */
    private static ReactiveJwtDecoder byUse() {
        NimbusReactiveJwtDecoder decoder =
                NimbusReactiveJwtDecoder.withPublicKey(Expected.key()).build();
        decoder.setJwtValidator(new JwtClaimValidator<String>("token_use", "access"::equals));
        return decoder;
    }

    /** HS256 needs 32 bytes (RFC 7518 §3.2). */
    private static ReactiveJwtDecoder shortKey() {
        return NimbusReactiveJwtDecoder.withSecretKey(new SecretKeySpec(new byte[16], "HmacSHA256"))
                .build();
    }
}
