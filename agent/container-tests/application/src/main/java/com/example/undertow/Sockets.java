package com.example.undertow;

import io.undertow.Handlers;
import io.undertow.server.HttpHandler;
import io.undertow.websockets.core.AbstractReceiveListener;
import io.undertow.websockets.core.BufferedTextMessage;
import io.undertow.websockets.core.WebSocketChannel;
import io.undertow.websockets.core.WebSockets;

/** A WebSocket that sends back what it was sent, behind a guard. */
final class Sockets {

    private static final HttpHandler ECHO = Handlers.websocket((handshake, channel) -> {
        channel.getReceiveSetter().set(new AbstractReceiveListener() {
            @Override
            protected void onFullTextMessage(WebSocketChannel from, BufferedTextMessage message) {
                WebSockets.sendText(message.getData(), from, null);
            }
        });
        channel.resumeReceives();
    });

    static final HttpHandler GUARDED = exchange -> {
        String passes = exchange.getRequestHeaders().getFirst("X-Guard-Passes");
        if (passes == null) {
            exchange.setStatusCode(401);
        } else {
            if (passes.equals("at last")) {
                exchange.setStatusCode(401).setStatusCode(200);
            }
            ECHO.handleRequest(exchange);
        }
    };

    private Sockets() {}
}
