package com.example.undertow;

import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import io.undertow.server.handlers.BlockingHandler;
import io.undertow.server.handlers.ResponseCodeHandler;
import io.undertow.util.Headers;
import io.undertow.util.StatusCodes;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.CountDownLatch;

/** A status set, set again, taken back or set too late on the exchange itself, on the I/O thread and on workers. */
final class HandlerCases {

    private static final CountDownLatch ARRIVED = new CountDownLatch(1);
    private static final CountDownLatch GONE = new CountDownLatch(1);

    static final Map<String, HttpHandler> ALL = Map.ofEntries(
            Map.entry("ok", HandlerCases::fine),
            Map.entry("forbidden", exchange -> exchange.setStatusCode(403)),
            Map.entry("set-status", exchange -> exchange.setStatusCode(401)),
            Map.entry(
                    "set-status-twice", exchange -> exchange.setStatusCode(401).setStatusCode(401)),
            Map.entry("end-exchange", exchange -> exchange.setStatusCode(401).endExchange()),
            Map.entry(
                    "end-twice",
                    exchange -> exchange.setStatusCode(401).endExchange().endExchange()),
            Map.entry(
                    "sender",
                    exchange -> exchange.setStatusCode(401).getResponseSender().send("no")),
            Map.entry(
                    "large-body",
                    exchange -> exchange.setStatusCode(401).getResponseSender().send("no ".repeat(40_000))),
            Map.entry(
                    "changed-back", exchange -> fine(exchange.setStatusCode(401).setStatusCode(200))),
            Map.entry("reset-after", exchange -> {
                exchange.setStatusCode(401).getResponseHeaders().put(Headers.WWW_AUTHENTICATE, "Basic");
                exchange.getResponseHeaders().clear();
                fine(exchange.setStatusCode(200));
            }),
            Map.entry("changed-to", exchange -> exchange.setStatusCode(200).setStatusCode(401)),
            Map.entry("set-after-commit", HandlerCases::tooLate),
            Map.entry("thrown-after", exchange -> {
                exchange.setStatusCode(401);
                throw new IllegalStateException("the status is 500 now");
            }),
            Map.entry("code-handler", new ResponseCodeHandler(401)),
            Map.entry("dispatched", exchange -> exchange.dispatch(HandlerCases::refuse)),
            Map.entry("dispatched-task", exchange -> exchange.dispatch(() -> refuse(exchange))),
            Map.entry("set-and-dispatched", exchange -> {
                exchange.setStatusCode(401);
                exchange.dispatch((HttpHandler) HttpServerExchange::endExchange);
            }),
            Map.entry("blocking", new BlockingHandler(exchange -> {
                exchange.setStatusCode(401);
                exchange.getOutputStream().write("no".getBytes(StandardCharsets.UTF_8));
            })),
            Map.entry("default-page", HandlerCases::defaultPage),
            Map.entry("default-page-forgives", exchange -> {
                exchange.addDefaultResponseListener(last -> {
                    fine(last.setStatusCode(StatusCodes.OK));
                    return true;
                });
                exchange.setStatusCode(401);
            }),
            Map.entry("set-at-commit", exchange -> {
                exchange.addResponseCommitListener(last -> last.setStatusCode(401));
                fine(exchange);
            }),
            Map.entry("forgiven-at-commit", exchange -> {
                exchange.addResponseCommitListener(last -> last.setStatusCode(200));
                exchange.setStatusCode(401);
            }),
            Map.entry("read-body", new BlockingHandler(exchange -> {
                exchange.getInputStream().readAllBytes();
                exchange.setStatusCode(401);
            })),
            Map.entry("stream-breaks", new BlockingHandler(exchange -> {
                exchange.getOutputStream().write("data: 1\n\n".getBytes(StandardCharsets.UTF_8));
                exchange.getOutputStream().flush();
                throw new IllegalStateException("the login has ended");
            })),
            Map.entry("late", new BlockingHandler(exchange -> {
                ARRIVED.countDown();
                GONE.await();
                exchange.setStatusCode(401);
            })),
            Map.entry("late-arrived", new BlockingHandler(exchange -> {
                ARRIVED.await();
                fine(exchange);
            })),
            Map.entry("late-release", exchange -> {
                GONE.countDown();
                fine(exchange);
            }));

    private HandlerCases() {}

    static void fine(HttpServerExchange exchange) {
        exchange.getResponseSender().send("fine");
    }

    static void guarded(HttpServerExchange exchange) {
        if ("yes".equals(exchange.getRequestHeaders().getFirst("X-Guard-Passes"))) {
            fine(exchange);
        } else {
            exchange.setStatusCode(401);
        }
    }

    private static void refuse(HttpServerExchange exchange) {
        exchange.setStatusCode(401).endExchange();
    }

    private static void tooLate(HttpServerExchange exchange) {
        fine(exchange);
        try {
            exchange.setStatusCode(401);
        } catch (IllegalStateException started) {
            // As Undertow has it: the response has begun.
        }
    }

    private static void defaultPage(HttpServerExchange exchange) {
        exchange.addDefaultResponseListener(last -> {
            if (last.getStatusCode() != 401) {
                return false;
            }
            last.getResponseSender().send("a page for all that are refused");
            return true;
        });
        exchange.setStatusCode(401);
    }
}
