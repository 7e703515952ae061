package com.example.boot;

import com.example.tokens.Expected;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.proc.DefaultJOSEObjectTypeVerifier;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.http.client.SimpleClientHttpRequestFactory;
import org.springframework.http.client.support.BasicAuthenticationInterceptor;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.oauth2.jwt.JwtClaimValidator;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtDecoders;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.oauth2.jwt.SupplierJwtDecoder;
import org.springframework.security.oauth2.server.resource.InvalidBearerTokenException;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationProvider;
import org.springframework.security.oauth2.server.resource.authentication.JwtIssuerAuthenticationManagerResolver;
import org.springframework.security.oauth2.server.resource.authentication.OpaqueTokenAuthenticationProvider;
import org.springframework.security.oauth2.server.resource.introspection.SpringOpaqueTokenIntrospector;
import org.springframework.web.client.RestTemplate;

/** Every way in which a resource server asks about a token, by name, and every way in which asking goes wrong. */
final class TokenChecks {

    private TokenChecks() {}

    static Map<String, AuthenticationManager> of(IdentityProvider provider) throws IOException {
        String own = IdentityProvider.SECRET;
        Map<String, AuthenticationManager> checks = new HashMap<>();
        checks.put("opaque", introspection(provider.url("/introspect"), own));
        checks.put("opaque-stranger", introspection(provider.url("/introspect"), "secret-of-last-year-expired"));
        checks.put("opaque-broken", introspection(provider.url("/broken"), own));
        checks.put("opaque-page", introspection(provider.url("/page"), own));
        checks.put("opaque-silent", introspection(provider.url("/silent"), own));
        checks.put("opaque-down", introspection(IdentityProvider.nowhere(), own));
        checks.put("keys", decoding(keySet(provider.url("/keys"))));
        checks.put("keys-none", decoding(keySet(provider.url("/no-keys"))));
        checks.put("keys-page", decoding(keySet(provider.url("/page"))));
        checks.put("keys-broken", decoding(keySet(provider.url("/broken"))));
        checks.put("keys-refusing", decoding(keySet(provider.url("/refusing"))));
        checks.put("keys-down", decoding(keySet(IdentityProvider.nowhere())));
        checks.put(
                "discovery",
                decoding(new SupplierJwtDecoder(() -> JwtDecoders.fromIssuerLocation(provider.url("/other")))));
        checks.put("access-only", decoding(accessTokensOnly()));
        checks.put("use", decoding(byUse()));
        checks.put("short-key", decoding(shortKey()));
        checks.put("tenants", tenants());
        checks.put("unexplained", token -> {
            throw new InvalidBearerTokenException("not today");
        });
        return checks;
    }

    /** As Spring's own builder has it, with a time-out. */
    private static AuthenticationManager introspection(String url, String secret) {
        SimpleClientHttpRequestFactory client = new SimpleClientHttpRequestFactory();
        client.setReadTimeout(500);
        RestTemplate rest = new RestTemplate(client);
        rest.getInterceptors().add(new BasicAuthenticationInterceptor(IdentityProvider.CLIENT, secret));
        return new OpaqueTokenAuthenticationProvider(new SpringOpaqueTokenIntrospector(url, rest))::authenticate;
    }

    private static AuthenticationManager decoding(JwtDecoder decoder) {
        return new JwtAuthenticationProvider(decoder)::authenticate;
    }

    private static JwtDecoder keySet(String url) {
        return NimbusJwtDecoder.withJwkSetUri(url).build();
    }

    /** RFC 9068: an id token has another typ. */
    private static JwtDecoder accessTokensOnly() {
        return NimbusJwtDecoder.withPublicKey(Expected.key())
                .jwtProcessorCustomizer(processor ->
                        processor.setJWSTypeVerifier(new DefaultJOSEObjectTypeVerifier<>(new JOSEObjectType("at+jwt"))))
                .build();
    }

    /** By a claim, as Cognito has it. */
    private static JwtDecoder byUse() {
        NimbusJwtDecoder decoder =
                NimbusJwtDecoder.withPublicKey(Expected.key()).build();
        decoder.setJwtValidator(new JwtClaimValidator<String>("token_use", "access"::equals));
        return decoder;
    }

    /** HS256 needs 32 bytes (RFC 7518 §3.2). */
    private static JwtDecoder shortKey() {
        return NimbusJwtDecoder.withSecretKey(new SecretKeySpec(new byte[16], "HmacSHA256"))
                .build();
    }

    /** Two issuers are trusted, and nobody else. */
    private static AuthenticationManager tenants() {
        AuthenticationManager known =
                decoding(NimbusJwtDecoder.withPublicKey(Expected.key()).build());
        Map<String, AuthenticationManager> byIssuer =
                Map.of("https://tenants.example/north", known, "https://tenants.example/south", known);
        // It does not look at the request.
        return new JwtIssuerAuthenticationManagerResolver(byIssuer::get).resolve(null);
    }
}
