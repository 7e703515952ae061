package com.example.cases;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.util.Map;

/** A status set, set again, taken back, or set too late, on the request's own thread. */
final class StatusCases {

    static final Map<String, Case> ALL = Map.ofEntries(
            Map.entry("ok", (request, response) -> write(response, "fine")),
            Map.entry("thread", (request, response) -> write(response, CurrentThread.kind())),
            Map.entry("set-status", (request, response) -> response.setStatus(401)),
            Map.entry("forbidden", (request, response) -> response.setStatus(403)),
            Map.entry("send-error", (request, response) -> response.sendError(401)),
            Map.entry("set-status-twice", (request, response) -> {
                response.setStatus(401);
                response.setStatus(401);
            }),
            Map.entry("send-error-twice", StatusCases::sendErrorTwice),
            Map.entry("set-and-send", (request, response) -> {
                response.setStatus(401);
                response.sendError(401);
            }),
            Map.entry("reset-after", (request, response) -> {
                response.setStatus(401);
                response.reset();
                write(response, "forgiven");
            }),
            Map.entry("changed-back", (request, response) -> {
                response.setStatus(401);
                response.setStatus(200);
                write(response, "forgiven");
            }),
            Map.entry("changed-to", (request, response) -> {
                response.setStatus(200);
                response.setStatus(401);
            }),
            Map.entry("set-after-commit", (request, response) -> {
                write(response, "gone");
                response.flushBuffer();
                response.setStatus(401);
            }),
            Map.entry("changed-after-commit", (request, response) -> {
                response.setStatus(401);
                response.flushBuffer();
                response.setStatus(200);
            }),
            Map.entry("large-body", (request, response) -> {
                response.setStatus(401);
                write(response, "no ".repeat(40_000));
            }),
            Map.entry("thrown-after", (request, response) -> {
                response.setStatus(401);
                throw new ServletException("the status is 500 now");
            }),
            Map.entry("wrapper-told", StatusCases::wrapperToldOnly),
            Map.entry("wrapper-late", StatusCases::wrapperTellsLate),
            Map.entry(
                    "forward",
                    (request, response) ->
                            request.getRequestDispatcher("/cases/set-status").forward(request, response)),
            Map.entry("forward-after-body", (request, response) -> {
                request.getInputStream().readAllBytes();
                request.getRequestDispatcher("/cases/set-status").forward(request, response);
            }),
            Map.entry("include", (request, response) -> {
                request.getRequestDispatcher("/cases/set-status").include(request, response);
                write(response, "an included servlet sets no status");
            }),
            Map.entry("error-page-changes", (request, response) -> {
                request.setAttribute(ErrorPage.STATUS, 404);
                response.sendError(401);
            }),
            Map.entry("error-page-says-401", (request, response) -> {
                request.setAttribute(ErrorPage.STATUS, 401);
                response.sendError(409);
            }));

    private StatusCases() {}

    private static void sendErrorTwice(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.sendError(401);
        try {
            response.sendError(401, "once more");
        } catch (IllegalStateException closed) {
            // Tomcat: the response counts as committed for the application after the first.
        }
    }

    private static void wrapperToldOnly(HttpServletRequest request, HttpServletResponse response) throws IOException {
        new HttpServletResponseWrapper(response) {
            @Override
            public void setStatus(int status) {
                // A caching filter does this: what the application says is kept here and goes no further.
            }
        }.setStatus(401);
        write(response, "the wrapper kept it");
    }

    private static void wrapperTellsLate(HttpServletRequest request, HttpServletResponse response) throws IOException {
        int[] kept = {200};
        HttpServletResponse wrapper = new HttpServletResponseWrapper(response) {
            @Override
            public void setStatus(int status) {
                kept[0] = status;
            }
        };
        wrapper.setStatus(401);
        response.setStatus(kept[0]);
        write(response, "told in the end");
    }

    static void write(HttpServletResponse response, String text) throws IOException {
        response.setContentType("text/plain");
        response.getOutputStream().write(text.getBytes(UTF_8));
    }
}
