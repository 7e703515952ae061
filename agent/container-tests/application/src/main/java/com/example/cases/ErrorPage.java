package com.example.cases;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** An error page with a mind of its own: it answers with the status that the failing servlet left in an attribute. */
final class ErrorPage {

    static final String STATUS = "com.example.status";

    private ErrorPage() {}

    static void answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (request.getAttribute(STATUS) instanceof Integer status) {
            response.setStatus(status);
        }
        StatusCases.write(response, "error page");
    }
}
