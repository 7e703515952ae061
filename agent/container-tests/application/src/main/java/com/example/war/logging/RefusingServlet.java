package com.example.war.logging;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.slf4j.MDC;

/** Refuses inside a span, which is named as OpenTelemetry does it, or below {@code /b3} as Sleuth did with traces of 64 bits. */
@SuppressWarnings("serial") // Serializable by the servlet API's wish only; no container does it.
final class RefusingServlet extends HttpServlet {

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        boolean b3 = request.getRequestURI().contains("/b3/");
        MDC.put(b3 ? "traceId" : "trace_id", b3 ? "a3ce929d0e0e4736" : "4bf92f3577b34da6a3ce929d0e0e4736");
        MDC.put(b3 ? "spanId" : "span_id", "00f067aa0ba902b7");
        try {
            response.sendError(401);
        } finally {
            MDC.clear();
        }
    }
}
