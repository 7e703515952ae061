package com.example.cases;

import jakarta.servlet.AsyncEvent;
import jakarta.servlet.AsyncListener;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Nobody answered in time, so the container calls on one of its own threads. */
final class SendErrorOnTimeout implements AsyncListener {

    @Override
    public void onTimeout(AsyncEvent event) throws IOException {
        ((HttpServletResponse) event.getAsyncContext().getResponse()).sendError(401);
        event.getAsyncContext().complete();
    }

    @Override
    public void onComplete(AsyncEvent event) {}

    @Override
    public void onError(AsyncEvent event) {}

    @Override
    public void onStartAsync(AsyncEvent event) {}
}
