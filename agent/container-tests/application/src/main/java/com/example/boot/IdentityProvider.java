package com.example.boot;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.example.tokens.Expected;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.Base64;

/** An identity provider in good and in bad health, by path. The agent does not watch the JDK's server: its 401s are not ours. */
public final class IdentityProvider implements AutoCloseable {

    public static final String CLIENT = "orders-service";
    public static final String SECRET = "introspection-secret-of-orders";

    private static final String OWN =
            "Basic " + Base64.getEncoder().encodeToString((CLIENT + ":" + SECRET).getBytes(UTF_8));

    private final HttpServer server;
    private volatile String keyId = Expected.KEY_ID;

    public IdentityProvider() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/introspect", this::introspect);
        server.createContext("/keys", exchange -> answer(exchange, 200, "application/json", keys()));
        server.createContext("/no-keys", exchange -> answer(exchange, 200, "application/json", "{\"keys\":[]}"));
        server.createContext("/page", exchange -> answer(exchange, 200, "text/html", "<html>Maintenance</html>"));
        server.createContext("/broken", exchange -> answer(exchange, 500, "text/plain", "no database"));
        server.createContext("/refusing", IdentityProvider::refuse);
        // Whoever asks is left waiting.
        server.createContext("/silent", exchange -> {});
        server.createContext(
                "/other/.well-known/openid-configuration",
                exchange -> answer(
                        exchange,
                        200,
                        "application/json",
                        "{\"issuer\":\"https://other.example\",\"jwks_uri\":\"https://other.example/keys\"}"));
        server.start();
    }

    public String url(String path) {
        return "http://localhost:" + server.getAddress().getPort() + path;
    }

    /** Where nobody listens. */
    public static String nowhere() throws IOException {
        try (ServerSocket gone = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return "http://localhost:" + gone.getLocalPort() + "/";
        }
    }

    /** From now on the key goes by another name. */
    public void rotateTo(String another) {
        keyId = another;
    }

    private String keys() {
        return new JWKSet(new RSAKey.Builder(Expected.key()).keyID(keyId).build()).toString();
    }

    /** RFC 7662. */
    private void introspect(HttpExchange exchange) throws IOException {
        String form = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
        if (OWN.equals(exchange.getRequestHeaders().getFirst("Authorization"))) {
            boolean active = form.startsWith("token=good-");
            answer(exchange, 200, "application/json", "{\"active\":" + active + ",\"sub\":\"caller\"}");
        } else {
            refuse(exchange);
        }
    }

    private static void refuse(HttpExchange exchange) throws IOException {
        exchange.getResponseHeaders().add("WWW-Authenticate", "Basic realm=\"provider\"");
        answer(exchange, 401, "application/json", "{\"error\":\"invalid_client\"}");
    }

    private static void answer(HttpExchange exchange, int status, String type, String body) throws IOException {
        try (exchange) {
            byte[] bytes = body.getBytes(UTF_8);
            exchange.getResponseHeaders().add("Content-Type", type);
            exchange.sendResponseHeaders(status, bytes.length);
            exchange.getResponseBody().write(bytes);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
