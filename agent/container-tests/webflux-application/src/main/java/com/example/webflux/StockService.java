package com.example.webflux;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;

/** A service behind this one that refuses everybody. The JDK's server is one that the agent does not watch: its 401s are not ours. */
final class StockService {

    /** Its base URL. */
    static final String URL = start();

    private StockService() {}

    private static String start() {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.createContext("/", StockService::refuse);
            server.start();
            return "http://localhost:" + server.getAddress().getPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void refuse(HttpExchange exchange) throws IOException {
        try (exchange) {
            exchange.getResponseHeaders().add("WWW-Authenticate", "Bearer realm=\"stock\"");
            exchange.sendResponseHeaders(401, -1);
        }
    }
}
