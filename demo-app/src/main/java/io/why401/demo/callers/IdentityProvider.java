package io.why401.demo.callers;

import com.nimbusds.jose.jwk.JWK;
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
import java.util.ArrayList;
import java.util.Date;
import java.util.List;

/** Mints the customers' tokens with a key made at start, and publishes that key where the shop reads it. */
public final class IdentityProvider implements AutoCloseable {

    public static final String ISSUER = "https://id.shop.example";
    public static final String AUDIENCE = "shop-api";

    private final List<JWK> published = new ArrayList<>();
    private final int port;
    private volatile SigningKey signing;
    private volatile byte[] keySet;
    private volatile HttpServer server;

    public IdentityProvider() throws IOException {
        signing = SigningKey.number(1);
        keySet = keySetWith(signing);
        server = listen(0);
        port = server.getAddress().getPort();
    }

    private record SigningKey(String id, KeyPair pair) {

        static SigningKey number(int number) {
            return new SigningKey("shop-" + number, Jwts.SIG.RS256.keyPair().build());
        }
    }

    public URI keySet() {
        return URI.create("http://127.0.0.1:" + port + "/keys");
    }

    /** Signs with a new key from now on and does not publish it yet. */
    public void rotateKey() {
        signing = SigningKey.number(published.size() + 1);
    }

    public void publishKey() {
        keySet = keySetWith(signing);
    }

    /** Nothing listens any more where the key set was. */
    public void goDown() {
        server.stop(0);
    }

    /** Listens where it did. */
    public void comeBack() throws IOException {
        server = listen(port);
    }

    /** A good token, good for an hour. */
    String token(String customer) {
        return signed(claims(customer));
    }

    String expiredToken(String customer) {
        return tokenExpiredFor(Duration.ofHours(2), customer);
    }

    String tokenExpiredFor(Duration age, String customer) {
        Instant end = Instant.now().minus(age);
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
                .keyId(signing.id())
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
        return claims.signWith(signing.pair().getPrivate(), Jwts.SIG.RS256).compact();
    }

    private HttpServer listen(int port) throws IOException {
        HttpServer listening = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        listening.createContext("/keys", this::answer);
        listening.start();
        return listening;
    }

    private byte[] keySetWith(SigningKey key) {
        published.add(new RSAKey.Builder((RSAPublicKey) key.pair().getPublic())
                .keyID(key.id())
                .build());
        return new JWKSet(published).toString().getBytes(StandardCharsets.UTF_8);
    }

    private void answer(HttpExchange exchange) throws IOException {
        byte[] answer = keySet;
        try (exchange) {
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, answer.length);
            exchange.getResponseBody().write(answer);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
