package io.why401.demo.guards;

import io.jsonwebtoken.JwtException;
import io.jsonwebtoken.JwtParser;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * The filter that every tutorial shows: it swallows what was wrong with the token and goes on without a user, so that the log
 * and the caller hear only that authentication is required.
 */
class CarrierTokenFilter extends OncePerRequestFilter {

    private static final String BEARER = "Bearer ";

    private final JwtParser parser;

    CarrierTokenFilter(JwtParser parser) {
        this.parser = parser;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String header = request.getHeader("Authorization");
        if (header != null && header.startsWith(BEARER)) {
            try {
                String carrier = parser.parseSignedClaims(header.substring(BEARER.length()))
                        .getPayload()
                        .getSubject();
                SecurityContextHolder.getContext()
                        .setAuthentication(UsernamePasswordAuthenticationToken.authenticated(
                                carrier, null, AuthorityUtils.createAuthorityList("ROLE_CARRIER")));
            } catch (JwtException | IllegalArgumentException e) {
                SecurityContextHolder.clearContext();
            }
        }
        chain.doFilter(request, response);
    }
}
