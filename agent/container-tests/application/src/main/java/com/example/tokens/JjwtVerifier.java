package com.example.tokens;

import io.jsonwebtoken.JwtParser;
import io.jsonwebtoken.JwtParserBuilder;
import io.jsonwebtoken.Jwts;
import java.security.Key;
import java.util.Map;

/** jjwt 0.12 and 0.13; an unknown key is a locator that finds nothing. */
public final class JjwtVerifier implements TokenVerifier {

    private final JwtParser parser;

    public JjwtVerifier() {
        Map<String, Key> keys = Map.of(Expected.KEY_ID, Expected.key());
        JwtParserBuilder builder = Jwts.parser()
                .keyLocator(header -> keys.get(String.valueOf(header.get("kid"))))
                .requireIssuer(Expected.ISSUER)
                .requireAudience(Expected.AUDIENCE);
        // One by one: clear() throws in 0.12.6 (Collection of Identifiable instances may not be null or empty).
        Jwts.SIG.get().values().stream()
                .filter(algorithm -> !algorithm.equals(Jwts.SIG.RS256))
                .forEach(algorithm -> builder.sig().remove(algorithm).and());
        parser = builder.build();
    }

    @Override
    public void verify(String token) {
        parser.parseSignedClaims(token);
    }
}
