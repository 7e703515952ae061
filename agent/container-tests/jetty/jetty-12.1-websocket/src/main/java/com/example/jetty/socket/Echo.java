package com.example.jetty.socket;

import org.eclipse.jetty.websocket.api.Callback;
import org.eclipse.jetty.websocket.api.Session;

/** Sends back what it was sent. Jetty finds its methods by reflection, so it is public. */
public final class Echo extends Session.Listener.AbstractAutoDemanding {

    @Override
    public void onWebSocketText(String text) {
        getSession().sendText(text, Callback.NOOP);
    }
}
