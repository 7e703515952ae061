package com.example.jetty.core;

import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/** A guard that says no more than 401: why it refuses, only the request can tell. */
final class Guard extends Handler.Wrapper {

    Guard() {
        super(new Fine());
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        if ("yes".equals(request.getHeaders().get("X-Guard-Passes"))) {
            return super.handle(request, response, callback);
        }
        Response.writeError(request, response, callback, 401);
        return true;
    }
}
