package com.example.jetty.core;

import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/** Says 401 where what it wraps says 403. */
final class PoliteHandler extends Handler.Wrapper {

    PoliteHandler(Handler handler) {
        super(handler);
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        Response polite = new Response.Wrapper(request, response) {
            @Override
            public void setStatus(int status) {
                super.setStatus(status == 403 ? 401 : status);
            }
        };
        return super.handle(request, polite, callback);
    }
}
