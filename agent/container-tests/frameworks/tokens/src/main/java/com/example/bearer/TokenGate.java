package com.example.bearer;

import com.example.tokens.TokenVerifier;
import com.example.tomcat.EmbeddedTomcat;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.EnumSet;
import java.util.Map;

/** {@code /NAME/…} wants a token that the library of that name accepts. What the library throws is caught, and nobody hears of it. */
@SuppressWarnings("serial") // Serializable by the servlet API's wish only; no container does it.
public final class TokenGate extends HttpFilter {

    private static final String BEARER = "Bearer ";

    private final TokenVerifier verifier;

    private TokenGate(TokenVerifier verifier) {
        this.verifier = verifier;
    }

    /** Returns when the server ends. */
    public static void run(Map<String, TokenVerifier> verifiers) throws Exception {
        EmbeddedTomcat.run(context -> register(context, verifiers));
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        String header = request.getHeader("Authorization");
        try {
            verifier.verify(header != null && header.startsWith(BEARER) ? header.substring(BEARER.length()) : "");
        } catch (Exception refused) {
            response.setStatus(401);
            return;
        }
        chain.doFilter(request, response);
    }

    private static void register(ServletContext context, Map<String, TokenVerifier> verifiers) {
        verifiers.forEach((name, verifier) -> context.addFilter(name, new TokenGate(verifier))
                .addMappingForUrlPatterns(EnumSet.of(DispatcherType.REQUEST), true, "/" + name + "/*"));
        context.addServlet("orders", new Orders()).addMapping("/*");
    }

    private static final class Orders extends HttpServlet {
        @Override
        protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
            response.getWriter().print("order");
        }
    }
}
