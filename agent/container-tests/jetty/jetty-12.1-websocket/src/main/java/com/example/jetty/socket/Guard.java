package com.example.jetty.socket;

import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/** Refuses whom nothing lets pass, and hesitates before it lets somebody pass at last. */
final class Guard extends Handler.Wrapper {

    Guard(Handler next) {
        super(next);
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        String passes = request.getHeaders().get("X-Guard-Passes");
        if (passes == null) {
            Response.writeError(request, response, callback, 401);
            return true;
        }
        if (passes.equals("at last")) {
            response.setStatus(401);
            response.setStatus(200);
        }
        return super.handle(request, response, callback);
    }
}
