package com.example.jerseyspring;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Lets nobody in who sends nothing. */
@SuppressWarnings("serial") // Serializable by the servlet API's wish only; no container does it.
final class Gate extends HttpFilter {

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (request.getHeader("Authorization") == null) {
            response.setStatus(401);
        } else {
            chain.doFilter(request, response);
        }
    }
}
