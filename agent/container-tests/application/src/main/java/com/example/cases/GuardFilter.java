package com.example.cases;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** A guard that says no more than 401: why it refuses, only the request can tell. */
final class GuardFilter implements Filter {

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        String passes = ((HttpServletRequest) request).getHeader("X-Guard-Passes");
        if (passes != null) {
            if (passes.equals("at last")) {
                ((HttpServletResponse) response).setStatus(401);
                ((HttpServletResponse) response).setStatus(200);
            }
            chain.doFilter(request, response);
        } else {
            ((HttpServletResponse) response).setStatus(401);
        }
    }
}
