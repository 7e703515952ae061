package io.why401.demo.callers;

import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.jsonwebtoken.JwtBuilder;
import io.jsonwebtoken.Jwts;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.security.interfaces.RSAPublicKey;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;

/** Mints the customers' tokens with a key made at start, and publishes that key where the shop reads it. */
public final class IdentityProvider implements AutoCloseable {

    public static final String ISSUER = "https://id.shop.example";
    public static final String AUDIENCE = "shop-api";

    private static final String KEY_ID = "shop-1";

    private final KeyPair keys = Jwts.SIG.RS256.keyPair().build();
    private final HttpServer server;

    public IdentityProvider() throws IOException {
        RSAKey published = new RSAKey.Builder((RSAPublicKey) keys.getPublic())
                .keyID(KEY_ID)
                .build();
        byte[] keySet = new JWKSet(published).toString().getBytes(StandardCharsets.UTF_8);
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/keys", exchange -> answer(exchange, keySet));
        server.start();
    }

    public URI keySet() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/keys");
    }

    /** A good token, good for an hour. */
    String token(String customer) {
        return signed(claims(customer));
    }

    String expiredToken(String customer) {
        Instant end = Instant.now().minus(Duration.ofHours(2));
        return signed(claims(customer)
                .issuedAt(Date.from(end.minus(Duration.ofHours(1))))
                .expiration(Date.from(end)));
    }

    String tokenFromTheFuture(String customer) {
        Instant start = Instant.now().plus(Duration.ofMinutes(30));
        return signed(claims(customer).notBefore(Date.from(start)));
    }

    String tokenOfIssuer(String issuer, String customer) {
        return signed(claims(customer).issuer(issuer));
    }

    String tokenForAudience(String audience, String customer) {
        return signed(claims(customer).audience().clear().add(audience).and());
    }

    /** Names our key and is signed with another. */
    String forgedToken(String customer) {
        KeyPair foreign = Jwts.SIG.RS256.keyPair().build();
        return claims(customer).signWith(foreign.getPrivate(), Jwts.SIG.RS256).compact();
    }

    private JwtBuilder claims(String customer) {
        Instant now = Instant.now();
        return Jwts.builder()
                .header()
                .keyId(KEY_ID)
                .and()
                .issuer(ISSUER)
                .audience()
                .add(AUDIENCE)
                .and()
                .subject(customer)
                .issuedAt(Date.from(now))
                .expiration(Date.from(now.plus(Duration.ofHours(1))));
    }

    private String signed(JwtBuilder claims) {
        return claims.signWith(keys.getPrivate(), Jwts.SIG.RS256).compact();
    }

    private static void answer(HttpExchange exchange, byte[] keySet) throws IOException {
        try (exchange) {
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, keySet.length);
            exchange.getResponseBody().write(keySet);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
