package com.example.cases;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;

/**
 * A 401 that waits: {@code /held/answer/ID}, or {@code /held/decided/ID} where the status is set before. {@code arrived}
 * waits for the request, {@code release} lets it go on, {@code gone} tells with 204 that its response found nobody, with
 * 409 that it was still wanted.
 */
final class HeldCase {

    private static final Map<String, Exchange> EXCHANGES = new ConcurrentHashMap<>();

    private HeldCase() {}

    private static final class Exchange {
        final CountDownLatch arrived = new CountDownLatch(1);
        final CountDownLatch released = new CountDownLatch(1);
        final CountDownLatch answered = new CountDownLatch(1);
        volatile boolean gone;
    }

    static void answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String[] path = request.getPathInfo().split("/", -1);
        Exchange exchange = EXCHANGES.computeIfAbsent(path[2], id -> new Exchange());
        try {
            switch (path[1]) {
                case "arrived" -> exchange.arrived.await();
                case "release" -> exchange.released.countDown();
                case "gone" -> {
                    exchange.answered.await();
                    response.setStatus(exchange.gone ? 204 : 409);
                }
                case "decided" -> {
                    response.setStatus(401);
                    refuse(response, exchange);
                }
                default -> refuse(response, exchange);
            }
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
    }

    private static void refuse(HttpServletResponse response, Exchange exchange) throws InterruptedException {
        exchange.arrived.countDown();
        exchange.released.await();
        response.setStatus(401);
        try {
            // More than a client takes that has gone: what the container keeps in its buffers it cannot fail to send.
            for (int i = 0; i < 32; i++) {
                response.getOutputStream().write(new byte[64 * 1024]);
                response.flushBuffer();
            }
        } catch (IOException reset) {
            exchange.gone = true;
        } finally {
            exchange.answered.countDown();
        }
    }
}
