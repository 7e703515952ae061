package com.example.boot;

import com.example.tokens.TokenVerifier;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.authentication.HttpStatusEntryPoint;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * The filter that every second service has: {@code /library/NAME/orders} swallows what the library threw and goes on without a
 * user, {@code /library/NAME/answers} sends 401 itself, {@code /library/NAME/hides} hands over an exception that says less.
 */
final class TokenFilter extends OncePerRequestFilter {

    private static final HttpStatusEntryPoint ENTRY_POINT = new HttpStatusEntryPoint(HttpStatus.UNAUTHORIZED);

    private final Map<String, TokenVerifier> libraries;

    TokenFilter(Map<String, TokenVerifier> libraries) {
        this.libraries = Map.copyOf(libraries);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String[] path = request.getRequestURI().split("/", -1);
        TokenVerifier verifier = path.length > 2 ? libraries.get(path[2]) : null;
        String header = request.getHeader("Authorization");
        if (verifier != null && header != null && header.startsWith("Bearer ")) {
            try {
                verifier.verify(header.substring("Bearer ".length()));
                SecurityContextHolder.getContext()
                        .setAuthentication(new TestingAuthenticationToken("caller", "n/a", "ROLE_CALLER"));
            } catch (Exception refused) {
                String style = path.length > 3 ? path[3] : "";
                if (style.equals("answers")) {
                    response.setStatus(401);
                    return;
                }
                if (style.equals("hides")) {
                    ENTRY_POINT.commence(request, response, new BadCredentialsException("no"));
                    return;
                }
            }
        }
        chain.doFilter(request, response);
    }
}
