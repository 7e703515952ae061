package com.example.tomcat;

import com.example.cases.CaseServlet;
import com.example.cases.Cases;
import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletException;
import jakarta.websocket.DeploymentException;
import jakarta.websocket.server.ServerContainer;
import jakarta.websocket.server.ServerEndpointConfig;
import java.util.Set;
import org.apache.tomcat.websocket.server.WsSci;

/** WebSocket endpoints of the Jakarta API on embedded Tomcat 9.0, 10.1 or 11.0: one behind the guard, one that looks at the handshake itself. */
public final class WebSocketApplication {

    private WebSocketApplication() {}

    public static void main(String[] args) throws Exception {
        EmbeddedTomcat.run(WebSocketApplication::add);
    }

    private static void add(ServletContext context) {
        // First, so that the guard stands before Tomcat's filter, which upgrades.
        Cases.register(context);
        // Tomcat asks no filter about a path that nothing is mapped to.
        context.addServlet("rest", new CaseServlet((request, response) -> response.setStatus(404)))
                .addMapping("/");
        try {
            new WsSci().onStartup(Set.of(), context);
            ServerContainer sockets = (ServerContainer) context.getAttribute(ServerContainer.class.getName());
            sockets.addEndpoint(ServerEndpointConfig.Builder.create(Echo.class, "/guarded/socket")
                    .build());
            sockets.addEndpoint(ServerEndpointConfig.Builder.create(Echo.class, "/socket")
                    .configurator(new PickyHandshake())
                    .build());
        } catch (ServletException | DeploymentException e) {
            throw new IllegalStateException(e);
        }
    }
}
