package com.example.tokens;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.source.ImmutableSecret;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import io.jsonwebtoken.Jwts;
import io.jsonwebtoken.security.Keys;

/** A secret of 16 bytes, read from the settings with every token; HS256 wants 32 (RFC 7518 §3.2). */
public final class WeakKeyVerifiers {

    private static final byte[] SHORT = new byte[16];

    private WeakKeyVerifiers() {}

    public static TokenVerifier jjwt() {
        return token ->
                Jwts.parser().verifyWith(Keys.hmacShaKeyFor(SHORT)).build().parseSignedClaims(token);
    }

    public static TokenVerifier nimbus() {
        return token -> {
            DefaultJWTProcessor<SecurityContext> processor = new DefaultJWTProcessor<>();
            processor.setJWSKeySelector(
                    new JWSVerificationKeySelector<>(JWSAlgorithm.HS256, new ImmutableSecret<>(SHORT)));
            processor.process(token, null);
        };
    }
}
