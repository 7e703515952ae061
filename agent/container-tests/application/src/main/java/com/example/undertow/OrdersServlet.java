package com.example.undertow;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** What the constraints protect. */
@SuppressWarnings("serial") // Serializable by the servlet API's wish only; no container does it.
public final class OrdersServlet extends HttpServlet {

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.getOutputStream().write("orders".getBytes(UTF_8));
    }
}
