package com.example.jetty;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.concurrent.CountDownLatch;

/** Answers {@code /late/answer} only when told to, with more than a socket's buffers hold. */
@SuppressWarnings("serial") // Serializable by the servlet API's wish only; no container does it.
final class LateServlet extends HttpServlet {

    private static final CountDownLatch ARRIVED = new CountDownLatch(1);
    private static final CountDownLatch RELEASED = new CountDownLatch(1);

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        try {
            switch (request.getPathInfo()) {
                case "/arrived" -> ARRIVED.await();
                case "/release" -> RELEASED.countDown();
                default -> answerLate(response);
            }
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
    }

    private static void answerLate(HttpServletResponse response) throws IOException, InterruptedException {
        ARRIVED.countDown();
        RELEASED.await();
        response.setStatus(401);
        response.getOutputStream().write(new byte[8 << 20]);
    }
}
