package com.example.war.tokens;

import com.example.tokens.TokenVerifier;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Answers 401 to a token that its library refuses, and keeps the exception to itself. */
@SuppressWarnings("serial") // Serializable by the servlet API's wish only; no container does it.
final class TokenServlet extends HttpServlet {

    private final TokenVerifier verifier;

    TokenServlet(TokenVerifier verifier) {
        this.verifier = verifier;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String header = request.getHeader("Authorization");
        try {
            verifier.verify(header == null ? "" : header.replaceFirst("^Bearer ", ""));
            response.setStatus(204);
        } catch (Exception refused) {
            response.sendError(401);
        }
    }
}
