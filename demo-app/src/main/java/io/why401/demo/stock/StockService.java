package io.why401.demo.stock;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/** The warehouse, on a free port. It answers for everything but trays: there it wants a key that the shop does not have. */
@Component
class StockService implements DisposableBean {

    private final HttpServer server;

    StockService() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/stock/", StockService::answer);
        server.start();
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    private static void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            if (exchange.getRequestURI().getPath().endsWith("/tray")) {
                exchange.getResponseHeaders().set("WWW-Authenticate", "Bearer realm=\"warehouse\"");
                exchange.sendResponseHeaders(401, -1);
            } else {
                byte[] body = "12 on the shelf".getBytes(StandardCharsets.UTF_8);
                exchange.sendResponseHeaders(200, body.length);
                exchange.getResponseBody().write(body);
            }
        }
    }

    @Override
    public void destroy() {
        server.stop(0);
    }
}
