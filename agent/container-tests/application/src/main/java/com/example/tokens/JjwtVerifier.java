package com.example.tokens;

import io.jsonwebtoken.JwtParser;
import io.jsonwebtoken.Jwts;
import java.security.Key;
import java.util.Map;

/** jjwt 0.12 and 0.13; an unknown key is a locator that finds nothing. */
public final class JjwtVerifier implements TokenVerifier {

    private final JwtParser parser;

    public JjwtVerifier() {
        Map<String, Key> keys = Map.of(Expected.KEY_ID, Expected.key());
        parser = Jwts.parser()
                .keyLocator(header -> keys.get(String.valueOf(header.get("kid"))))
                .sig()
                .clear()
                .add(Jwts.SIG.RS256)
                .and()
                .requireIssuer(Expected.ISSUER)
                .requireAudience(Expected.AUDIENCE)
                .build();
    }

    @Override
    public void verify(String token) {
        parser.parseSignedClaims(token);
    }
}
