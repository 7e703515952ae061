package com.example.cases;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Plays one case for every method. */
@SuppressWarnings("serial") // Serializable by the servlet API's wish only; no container does it.
public final class CaseServlet extends HttpServlet {

    private final Case played;

    public CaseServlet(Case played) {
        this.played = played;
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        played.answer(request, response);
    }
}
