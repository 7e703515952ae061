package com.example.cases;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;

/** Bodies that come in pieces: a stream of events (HTML standard, server-sent events), and a request's body that is waited for. */
final class StreamCases {

    static final Map<String, Case> ALL = Map.of(
            "stream-refused",
            (request, response) -> {
                response.setContentType("text/event-stream");
                AsyncContext async = request.startAsync();
                AsyncCases.WORKERS.execute(() -> async.dispatch("/cases/send-error"));
            },
            "stream-ends",
            (request, response) -> {
                AsyncContext async = request.startAsync();
                AsyncCases.WORKERS.execute(() -> {
                    begin(response);
                    refuseTooLate(response);
                    async.complete();
                });
            },
            "stream-breaks",
            (request, response) -> {
                begin(response);
                throw new SecurityException("the login has ended");
            },
            "read-body",
            StreamCases::readBody);

    private StreamCases() {}

    private static void begin(HttpServletResponse response) {
        try {
            response.setContentType("text/event-stream");
            response.getOutputStream().print("data: 1\n\n");
            response.flushBuffer();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void refuseTooLate(HttpServletResponse response) {
        try {
            response.sendError(401);
        } catch (IllegalStateException begun) {
            // As the servlet API has it.
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void readBody(HttpServletRequest request, HttpServletResponse response) throws IOException {
        request.getInputStream().readAllBytes();
        response.setStatus(401);
    }
}
