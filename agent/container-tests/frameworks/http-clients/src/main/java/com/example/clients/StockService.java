package com.example.clients;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;

/**
 * The service behind: {@code /refused} is refused always, {@code /asks} until Basic credentials come, {@code /stock} never. On
 * the JDK's own server, which nobody watches.
 */
final class StockService {

    private final URI base;

    StockService() throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", StockService::answer);
        server.start();
        base = URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    URI at(String path) {
        return base.resolve(path);
    }

    private static void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            String path = exchange.getRequestURI().getPath();
            if (path.equals("/refused")) {
                refuse(exchange, "Bearer realm=\"stock\", error=\"invalid_token\"");
            } else if (path.equals("/asks") && !exchange.getRequestHeaders().containsKey("Authorization")) {
                refuse(exchange, "Basic realm=\"stock\"");
            } else {
                exchange.sendResponseHeaders(200, -1);
            }
        }
    }

    private static void refuse(HttpExchange exchange, String challenge) throws IOException {
        exchange.getResponseHeaders().add("WWW-Authenticate", challenge);
        exchange.sendResponseHeaders(401, -1);
    }
}
