package com.example.tomcat;

import jakarta.websocket.Endpoint;
import jakarta.websocket.EndpointConfig;
import jakarta.websocket.MessageHandler;
import jakarta.websocket.Session;

/** Sends back what it was sent. Tomcat makes an instance by itself. */
public final class Echo extends Endpoint {

    @Override
    public void onOpen(Session session, EndpointConfig config) {
        // No lambda: Tomcat reads the message's type from the handler's class.
        session.addMessageHandler(new MessageHandler.Whole<String>() {
            @Override
            public void onMessage(String text) {
                var unused = session.getAsyncRemote().sendText(text);
            }
        });
    }
}
