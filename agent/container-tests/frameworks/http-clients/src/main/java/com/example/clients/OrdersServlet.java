package com.example.clients;

import com.auth0.jwt.JWT;
import com.auth0.jwt.algorithms.Algorithm;
import com.auth0.jwt.exceptions.JWTVerificationException;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;

/** {@code /CLIENT/BEHAVIOUR}: asks the service behind with that client and does that with the answer. */
@SuppressWarnings("serial") // Serializable by the servlet API's wish only; no container does it.
final class OrdersServlet extends HttpServlet {

    private final StockService stock;
    private final Map<String, StockClient> clients;

    OrdersServlet(StockService stock, Map<String, StockClient> clients) {
        this.stock = stock;
        this.clients = clients;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        String[] path = request.getRequestURI().split("/", -1);
        try {
            response.setStatus(answer(clients.getOrDefault(path[1], uri -> 404), path[2], request));
        } catch (IOException failed) {
            throw failed;
        } catch (Exception failed) {
            throw new ServletException(failed);
        }
    }

    private int answer(StockClient client, String behaviour, HttpServletRequest request) throws Exception {
        return switch (behaviour) {
            case "passed-on" -> client.status(stock.at("/refused"));
            case "handled" -> client.status(stock.at("/refused")) == 401 ? 200 : 500;
            case "handled-then-token" -> client.status(stock.at("/refused")) == 401 ? check(request) : 500;
            case "asked-again" ->
                client.status(stock.at("/refused")) == 401 && client.status(stock.at("/stock")) == 200 ? 401 : 500;
            case "retried" -> client.status(stock.at("/asks")) == 200 ? 401 : 500;
            case "never-asked" -> 401;
            default -> 404;
        };
    }

    private static int check(HttpServletRequest request) {
        try {
            JWT.require(Algorithm.HMAC256("a-secret-that-is-long-enough-for-this"))
                    .build()
                    .verify(String.valueOf(request.getHeader("Authorization")).substring("Bearer ".length()));
            return 200;
        } catch (JWTVerificationException refused) {
            return 401;
        }
    }
}
