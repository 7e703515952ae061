package com.example.boot;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/** Lets a known key in and says nothing about an unknown one. Under {@code /key/strict/} it answers itself. */
final class ApiKeyFilter extends OncePerRequestFilter {

    static final String KEY = "key-of-the-north-4711";

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (KEY.equals(request.getHeader("X-API-Key"))) {
            SecurityContextHolder.getContext()
                    .setAuthentication(new TestingAuthenticationToken("partner", "n/a", "ROLE_PARTNER"));
        } else if (request.getRequestURI().startsWith("/key/strict/")) {
            response.setStatus(401);
            return;
        }
        chain.doFilter(request, response);
    }
}
