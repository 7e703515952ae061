package com.example.jetty.socket;

import com.example.Lifecycle;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.handler.ContextHandler;
import org.eclipse.jetty.websocket.server.WebSocketUpgradeHandler;

/** A guard, and behind it a WebSocket that sends back what it was sent. */
public final class SocketApplication {

    private SocketApplication() {}

    public static void main(String[] args) throws Exception {
        Server server = new Server();
        ServerConnector connector = new ServerConnector(server);
        server.addConnector(connector);
        ContextHandler context = new ContextHandler("/guarded");
        WebSocketUpgradeHandler sockets = WebSocketUpgradeHandler.from(
                server,
                context,
                container -> container.addMapping("/socket", (request, response, callback) -> new Echo()));
        context.setHandler(new Guard(sockets));
        server.setHandler(context);
        server.start();
        Lifecycle.ready(connector.getLocalPort());
        server.join();
    }
}
