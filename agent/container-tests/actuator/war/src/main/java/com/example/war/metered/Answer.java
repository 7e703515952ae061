package com.example.war.metered;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** One answer to GET. */
@SuppressWarnings("serial") // Serializable by the servlet API's wish only; no container does it.
final class Answer extends HttpServlet {

    private final Given given;

    interface Given {
        void to(HttpServletRequest request, HttpServletResponse response) throws IOException;
    }

    Answer(Given given) {
        this.given = given;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        given.to(request, response);
    }
}
